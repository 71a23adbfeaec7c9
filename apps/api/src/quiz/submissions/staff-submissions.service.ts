import type { Page, PageQuery } from '@math-app/contracts';
import type { managedResultSchema, managedSubmissionSchema } from '@math-app/contracts/quiz';
import { SubmissionEntity } from '@math-app/database/quiz';
import { percentOf } from '@math-app/quiz-engine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull, type SelectQueryBuilder } from 'typeorm';
import { lockAnswers } from '../answers/lock-answers.ts';
import { likePattern, pageOfQuery } from '../../platform/database/page.ts';
import { orNotFound } from '../../platform/http/not-found.ts';
import type { Reply } from '../../platform/http/returns.decorator.ts';
import { ProblemException } from '../../platform/http/problem.exception.ts';
import { QuizzesService } from '../quizzes/quizzes.service.ts';
import { listGradedAnswers } from './list-graded-answers.ts';

type SubmissionReply = Reply<typeof managedSubmissionSchema>;
type ResultReply = Reply<typeof managedResultSchema>;

const unknownSubmission = 'There is no such submission.';

/** What staff do with submissions: read them, and reopen one so that its student may submit again. */
@Injectable()
export class StaffSubmissionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly quizzes: QuizzesService,
  ) {}

  /** All submissions to a quiz, the newest first, searched by the student's name or address. */
  async list(slug: string, { search, ...numbers }: PageQuery): Promise<Page<SubmissionReply>> {
    const quiz = await this.quizzes.find(slug);
    const query = select(this.dataSource.manager).where('submission.quiz_id = :id', { id: quiz.id });
    if (search) {
      query.andWhere('(student.name ILIKE :like OR student.email ILIKE :like)', {
        like: likePattern(search),
      });
    }
    const page = await pageOfQuery(query, numbers);
    return { ...page, items: page.items.map(toReply) };
  }

  find(id: string): Promise<ResultReply> {
    return findResult(this.dataSource.manager, id);
  }

  /**
   * Opens the quiz to its student again: the answers stand as they were and can be changed; the submission stays as a
   * record and counts nowhere.
   *
   * @throws ProblemException 404, 409 `submission-already-reopened`
   */
  reopen(id: string, staffId: string): Promise<ResultReply> {
    return this.dataSource.transaction(async (manager) => {
      const { userId } = orNotFound(await manager.findOneBy(SubmissionEntity, { id }), unknownSubmission);
      // The student may be saving or submitting at this moment: either comes before this, or after it.
      await lockAnswers(manager, 'exclusive', userId);
      const reopening = { reopenedAt: () => 'now()', reopenedById: staffId };
      const { affected } = await manager.update(SubmissionEntity, { id, reopenedAt: IsNull() }, reopening);
      const result = await findResult(manager, id);
      if (!affected) throw new ProblemException({ status: 409, code: 'submission-already-reopened' });
      return result;
    });
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

async function findResult(manager: EntityManager, id: string): Promise<ResultReply> {
  const submission = orNotFound(
    await select(manager).where('submission.id = :id', { id }).getOne(),
    unknownSubmission,
  );
  const { userId, quizId, quiz } = submission;
  const ofBoth = 'submission.user_id = :userId AND submission.quiz_id = :quizId';
  const history = await select(manager).where(ofBoth, { userId, quizId }).getMany();
  const answers = await listGradedAnswers(manager, id);
  return { ...toReply(submission), quiz, answers, history: history.map(toReply) };
}

function toReply(submission: SubmissionEntity): SubmissionReply {
  const { id, user: student, correctCount, questionCount, submittedAt, reopenedAt, reopenedBy } = submission;
  const scorePercent = percentOf(correctCount, questionCount);
  const reopening = reopenedAt && { reopenedAt, reopenedBy: reopenedBy?.name ?? null };
  return { id, student, scorePercent, correctCount, questionCount, submittedAt, reopening };
}
