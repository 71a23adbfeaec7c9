import type { answerSchema, SaveAnswer } from '@math-app/contracts/quiz';
import { AnswerEntity } from '@math-app/database/quiz';
import { parseAnswer, UnreadableAnswer } from '@math-app/quiz-engine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { orNotFound } from '../../platform/http/not-found.ts';
import { invalidField, ProblemException } from '../../platform/http/problem.exception.ts';
import type { Reply } from '../../platform/http/returns.decorator.ts';
import { QuizzesService } from '../quizzes/quizzes.service.ts';
import { writeAnswer } from './write-answer.ts';

type AnswerReply = Reply<typeof answerSchema>;

/** Answers as students type them: one row each, until the submission grades them. */
@Injectable()
export class AnswersService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly quizzes: QuizzesService,
  ) {}

  /** A student's answers to a published quiz so far, in the order of the questions. */
  async list(slug: string, userId: string): Promise<AnswerReply[]> {
    const quiz = await this.quizzes.getPublishedRow(this.dataSource.manager, slug);
    return this.dataSource
      .createQueryBuilder(AnswerEntity, 'answer')
      .innerJoin('answer.question', 'question')
      .where('answer.user_id = :userId AND question.quiz_id = :quizId', { userId, quizId: quiz.id })
      .orderBy('question.position')
      .getMany();
  }

  /**
   * Saves an answer, or deletes it if it is empty.
   *
   * @throws ProblemException 400 for a text that isn't a number, 404 for a question that isn't in the quiz, 409 once submitted
   */
  async save(slug: string, questionId: string, { value }: SaveAnswer, userId: string): Promise<AnswerReply> {
    if (value !== '') this.refuseUnreadable('value', value);
    return this.dataSource.transaction(async (manager) => {
      await this.lock(manager, 'shared', userId);
      const outcome = orNotFound(
        await writeAnswer(manager, { userId, slug, questionId, value }),
        'There is no such question.',
      );
      if (outcome.isSubmitted) throw new ProblemException({ status: 409, code: 'quiz-already-submitted' });
      return { questionId, value, savedAt: outcome.savedAt };
    });
  }

  /** @throws ProblemException 400 `invalid-input` for a text that isn't a number; the error says why */
  refuseUnreadable(path: string, text: string): void {
    try {
      parseAnswer(text);
    } catch (error) {
      if (!(error instanceof UnreadableAnswer)) throw error;
      throw invalidField(path, error.message);
    }
  }

  /**
   * Locks a student's answers until the end of the transaction. Shared lock: saves run in parallel, but not while the
   * student submits or staff reopen the submission (exclusive). So every answer that was saved is graded.
   */
  async lock(manager: EntityManager, mode: 'shared' | 'exclusive', userId: string): Promise<void> {
    const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    await manager.query(`SELECT ${lock}(hashtextextended($1, 0))`, [`answers ${userId}`]);
  }
}
