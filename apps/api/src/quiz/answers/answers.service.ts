import type { answerSchema, SaveAnswer } from '@math-app/contracts/quiz';
import { AnswerEntity } from '@math-app/database/quiz';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { orNotFound } from '../../platform/http/not-found.ts';
import { ProblemException } from '../../platform/http/problem.exception.ts';
import type { Reply } from '../../platform/http/returns.decorator.ts';
import { QuizzesService } from '../quizzes/quizzes.service.ts';
import { lockAnswers } from './lock-answers.ts';
import { refuseUnreadableAnswer } from './refuse-unreadable-answer.ts';
import { writeAnswer } from './write-answer.ts';

type AnswerReply = Reply<typeof answerSchema>;

/** Answers while they are typed: one row each, until the submission grades them. */
@Injectable()
export class AnswersService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly quizzes: QuizzesService,
  ) {}

  /** One's own answers to a published quiz so far, in the order of the questions. */
  async list(slug: string, userId: string): Promise<AnswerReply[]> {
    const quiz = await this.quizzes.findPublishedRow(this.dataSource.manager, slug);
    return this.dataSource
      .createQueryBuilder(AnswerEntity, 'answer')
      .innerJoin('answer.question', 'question')
      .where('answer.user_id = :userId AND question.quiz_id = :quizId', { userId, quizId: quiz.id })
      .orderBy('question.position')
      .getMany();
  }

  /**
   * Saves an answer, or takes it back where it is empty.
   *
   * @throws ProblemException 400 for what is not a number, 404 for a question that is not in the quiz, 409 once submitted
   */
  async save(slug: string, questionId: string, { value }: SaveAnswer, userId: string): Promise<AnswerReply> {
    if (value !== '') refuseUnreadableAnswer('value', value);
    return this.dataSource.transaction(async (manager) => {
      await lockAnswers(manager, 'shared', userId);
      const outcome = orNotFound(
        await writeAnswer(manager, { userId, slug, questionId, value }),
        'There is no such question.',
      );
      if (outcome.isSubmitted) throw new ProblemException({ status: 409, code: 'quiz-already-submitted' });
      return { questionId, value, savedAt: outcome.savedAt };
    });
  }
}
