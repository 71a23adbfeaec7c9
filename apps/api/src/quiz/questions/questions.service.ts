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
import { AnswersService } from '../answers/answers.service.ts';
import { likePattern, pageOfQuery } from '../../platform/database/page.ts';
import { orNotFound } from '../../platform/http/not-found.ts';
import type { Reply } from '../../platform/http/returns.decorator.ts';
import { invalidField } from '../../platform/http/problem.exception.ts';
import { PicturesService } from '../pictures/pictures.service.ts';
import { getForChange, unknownQuestion, reviseQuiz } from './change-question.ts';
import { movePosition, takePosition } from './question-positions.ts';

type QuestionReply = Reply<typeof managedQuestionSchema>;

/** What staff do with questions. Every change raises the revision of the quiz, which invalidates the cached list. */
@Injectable()
export class QuestionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly answers: AnswersService,
    private readonly pictures: PicturesService,
  ) {}

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
    return { ...page, items: page.items.map((question) => this.toReply(question)) };
  }

  get(id: string): Promise<QuestionReply> {
    return this.read(this.dataSource.manager, id);
  }

  /** @throws ProblemException 400 for an unknown quiz or an answer that isn't a number */
  create({ quiz, position, ...question }: CreateQuestion): Promise<QuestionReply> {
    this.answers.refuseUnreadable('answer', question.answer);
    return this.dataSource.transaction(async (manager) => {
      const quizId = await reviseQuiz(manager, { slug: quiz });
      if (!quizId) throw invalidField('quiz', 'There is no such quiz.');
      const freePosition = await takePosition(manager, quizId, position);
      const { id } = await manager.save(QuestionEntity, { ...question, quizId, position: freePosition });
      return this.read(manager, id);
    });
  }

  update(id: string, { position, ...changes }: UpdateQuestion): Promise<QuestionReply> {
    if (changes.answer !== undefined) this.answers.refuseUnreadable('answer', changes.answer);
    return this.dataSource.transaction(async (manager) => {
      const question = await getForChange(manager, id);
      if (Object.keys(changes).length > 0) await manager.update(QuestionEntity, { id }, changes);
      if (position !== undefined) await movePosition(manager, question, position);
      return this.read(manager, id);
    });
  }

  delete(id: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await getForChange(manager, id);
      await manager.delete(QuestionEntity, { id });
    });
  }

  private async read(manager: EntityManager, id: string): Promise<QuestionReply> {
    const question = await manager.findOne(QuestionEntity, { where: { id }, relations: { quiz: true } });
    return this.toReply(orNotFound(question, unknownQuestion));
  }

  private toReply(question: QuestionEntity): QuestionReply {
    return Object.assign({}, question, {
      quiz: question.quiz.slug,
      image: this.pictures.show(question.image),
    });
  }
}
