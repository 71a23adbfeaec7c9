import type { Page, PageQuery } from '@math-app/contracts';
import type { managedResultSchema, managedSubmissionSchema } from '@math-app/contracts/quiz';
import { SubmissionEntity } from '@math-app/database/quiz';
import { percentOf } from '@math-app/quiz-engine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull, type SelectQueryBuilder } from 'typeorm';
import { AnswersService } from '../answers/answers.service.ts';
import { likePattern, pageOfQuery } from '../../platform/database/page.ts';
import { orNotFound } from '../../platform/http/not-found.ts';
import type { Reply } from '../../platform/http/returns.decorator.ts';
import { ProblemException } from '../../platform/http/problem.exception.ts';
import { QuizzesService } from '../quizzes/quizzes.service.ts';
import { GradedAnswersService } from './graded-answers.service.ts';

type SubmissionReply = Reply<typeof managedSubmissionSchema>;
type ResultReply = Reply<typeof managedResultSchema>;

const unknownSubmission = 'There is no such submission.';

/** What staff do with submissions: read them, and reopen one so that the student can submit again. */
@Injectable()
export class StaffSubmissionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly answers: AnswersService,
    private readonly gradedAnswers: GradedAnswersService,
    private readonly quizzes: QuizzesService,
  ) {}

  /** All submissions to a quiz, newest first, searched by the student's name or email address. */
  async list(slug: string, { search, ...numbers }: PageQuery): Promise<Page<SubmissionReply>> {
    const quiz = await this.quizzes.get(slug);
    const query = select(this.dataSource.manager).where('submission.quiz_id = :id', { id: quiz.id });
    if (search) {
      query.andWhere('(student.name ILIKE :like OR student.email ILIKE :like)', {
        like: likePattern(search),
      });
    }
    const page = await pageOfQuery(query, numbers);
    return { ...page, items: page.items.map(toReply) };
  }

  get(id: string): Promise<ResultReply> {
    return this.read(this.dataSource.manager, id);
  }

  /**
   * Reopens the quiz for the student, whose answers are kept and can be changed. The submission is kept as a record, but
   * no longer counts.
   *
   * @throws ProblemException 404, 409 `submission-already-reopened`
   */
  reopen(id: string, staffId: string): Promise<ResultReply> {
    return this.dataSource.transaction(async (manager) => {
      const { userId } = orNotFound(await manager.findOneBy(SubmissionEntity, { id }), unknownSubmission);
      // The student may be saving or submitting right now. The lock makes that happen before or after this.
      await this.answers.lock(manager, 'exclusive', userId);
      const reopening = { reopenedAt: () => 'now()', reopenedById: staffId };
      const { affected } = await manager.update(SubmissionEntity, { id, reopenedAt: IsNull() }, reopening);
      const result = await this.read(manager, id);
      if (!affected) throw new ProblemException({ status: 409, code: 'submission-already-reopened' });
      return result;
    });
  }

  private async read(manager: EntityManager, id: string): Promise<ResultReply> {
    const found = await select(manager).where('submission.id = :id', { id }).getOne();
    const submission = orNotFound(found, unknownSubmission);
    const { userId, quizId, quiz } = submission;
    const ofBoth = 'submission.user_id = :userId AND submission.quiz_id = :quizId';
    const history = await select(manager).where(ofBoth, { userId, quizId }).getMany();
    const answers = await this.gradedAnswers.list(manager, id);
    return { ...toReply(submission), quiz, answers, history: history.map(toReply) };
  }
}

function select(manager: EntityManager): SelectQueryBuilder<SubmissionEntity> {
  return manager
    .createQueryBuilder(SubmissionEntity, 'submission')
    .innerJoinAndSelect('submission.quiz', 'quiz')
    .innerJoinAndSelect('submission.user', 'student')
    .leftJoinAndSelect('submission.reopenedBy', 'reopener')
    .orderBy('submission.submittedAt', 'DESC')
    .addOrderBy('submission.id', 'DESC');
}

function toReply(submission: SubmissionEntity): SubmissionReply {
  const { id, user: student, correctCount, questionCount, submittedAt, reopenedAt, reopenedBy } = submission;
  const scorePercent = percentOf(correctCount, questionCount);
  const reopening = reopenedAt && { reopenedAt, reopenedBy: reopenedBy?.name ?? null };
  return { id, student, scorePercent, correctCount, questionCount, submittedAt, reopening };
}
