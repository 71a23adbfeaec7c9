import type { Page } from '@math-app/contracts';
import type {
  CreateQuestion,
  ManagedQuestionQuery,
  managedQuestionSchema,
  UpdateQuestion,
} from '@math-app/contracts/quiz';
import { QuestionEntity } from '@math-app/database/quiz';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { refuseUnreadableAnswer } from '../answers/refuse-unreadable-answer.ts';
import { likePattern, pageOfQuery } from '../../platform/database/page.ts';
import { orNotFound } from '../../platform/http/not-found.ts';
import type { Reply } from '../../platform/http/returns.decorator.ts';
import { invalidField } from '../../platform/http/problem.exception.ts';
import { showImage } from '../pictures/show-image.ts';
import { findForChange, unknownQuestion, reviseQuiz } from './change-question.ts';
import { movePosition, takePosition } from './question-positions.ts';

type QuestionReply = Reply<typeof managedQuestionSchema>;

/** What staff do with questions. Every change raises the revision of the quiz, and a cached list of an older one is void. */
@Injectable()
export class QuestionsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list({
    search,
    quiz,
    topic,
    difficulty,
    ...numbers
  }: ManagedQuestionQuery): Promise<Page<QuestionReply>> {
    const query = this.dataSource
      .createQueryBuilder(QuestionEntity, 'question')
      .innerJoinAndSelect('question.quiz', 'quiz')
      .orderBy('quiz.slug')
      .addOrderBy('question.position');
    if (search) query.andWhere('question.prompt ILIKE :like', { like: likePattern(search) });
    if (quiz) query.andWhere('quiz.slug = :quiz', { quiz });
    if (topic) query.andWhere('question.topic = :topic', { topic });
    if (difficulty) query.andWhere('question.difficulty = :difficulty', { difficulty });
    const page = await pageOfQuery(query, numbers);
    return { ...page, items: page.items.map(toReply) };
  }

  find(id: string): Promise<QuestionReply> {
    return findReply(this.dataSource.manager, id);
  }

  /** @throws ProblemException 400 where the quiz does not exist or the answer is not a number */
  create({ quiz, position, ...question }: CreateQuestion): Promise<QuestionReply> {
    refuseUnreadableAnswer('answer', question.answer);
    return this.dataSource.transaction(async (manager) => {
      const quizId = await reviseQuiz(manager, { slug: quiz });
      if (!quizId) throw invalidField('quiz', 'There is no such quiz.');
      const freePosition = await takePosition(manager, quizId, position);
      const { id } = await manager.save(QuestionEntity, { ...question, quizId, position: freePosition });
      return findReply(manager, id);
    });
  }

  update(id: string, { position, ...changes }: UpdateQuestion): Promise<QuestionReply> {
    if (changes.answer !== undefined) refuseUnreadableAnswer('answer', changes.answer);
    return this.dataSource.transaction(async (manager) => {
      const question = await findForChange(manager, id);
      if (Object.keys(changes).length > 0) await manager.update(QuestionEntity, { id }, changes);
      if (position !== undefined) await movePosition(manager, question, position);
      return findReply(manager, id);
    });
  }

  delete(id: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await findForChange(manager, id);
      await manager.delete(QuestionEntity, { id });
    });
  }
}

async function findReply(manager: EntityManager, id: string): Promise<QuestionReply> {
  const question = await manager.findOne(QuestionEntity, { where: { id }, relations: { quiz: true } });
  return toReply(orNotFound(question, unknownQuestion));
}

function toReply(question: QuestionEntity): QuestionReply {
  return Object.assign({}, question, { quiz: question.quiz.slug, image: showImage(question.image) });
}
