import type { Page } from '@math-app/contracts';
import type { CreateQuiz, managedQuizSchema, Quiz, QuizQuery, UpdateQuiz } from '@math-app/contracts/quiz';
import { QuizEntity } from '@math-app/database/quiz';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository, SelectQueryBuilder } from 'typeorm';
import { isUniqueViolation } from '../../platform/database/database-errors.ts';
import { likePattern } from '../../platform/database/page.ts';
import type { Reply } from '../../platform/http/returns.decorator.ts';
import { notFound, orNotFound } from '../../platform/http/not-found.ts';
import { ProblemException } from '../../platform/http/problem.exception.ts';
import { slugOf } from './slug.ts';

type QuizReply = Reply<typeof managedQuizSchema>;

const unknownQuiz = 'There is no such quiz.';

@Injectable()
export class QuizzesService {
  constructor(@InjectRepository(QuizEntity) private readonly quizzes: Repository<QuizEntity>) {}

  listPublished(): Promise<Quiz[]> {
    return this.select()
      .where('quiz.published')
      .orderBy('quiz.createdAt')
      .addOrderBy('quiz.id')
      .getRawMany<Quiz>();
  }

  /** @throws ProblemException 404 for an unknown quiz or a draft */
  async getPublished(slug: string): Promise<Quiz> {
    return orNotFound(
      await this.select().where('quiz.published AND quiz.slug = :slug', { slug }).getRawOne<Quiz>(),
      unknownQuiz,
    );
  }

  /** The row of a published quiz, read within a transaction, and locked on request. */
  async getPublishedRow(
    manager: EntityManager,
    slug: string,
    lock?: 'pessimistic_read',
  ): Promise<QuizEntity> {
    const where = { slug, published: true };
    const quiz = await manager.findOne(QuizEntity, { where, ...(lock && { lock: { mode: lock } }) });
    return orNotFound(quiz, unknownQuiz);
  }

  /** All quizzes, including drafts, for staff. */
  async list({ search, published, page, pageSize }: QuizQuery): Promise<Page<QuizReply>> {
    const matching = this.selectManaged();
    if (search)
      matching.andWhere('(quiz.title ILIKE :like OR quiz.slug ILIKE :like)', { like: likePattern(search) });
    if (published !== undefined) matching.andWhere('quiz.published = :published', { published });
    const total = await matching.getCount();
    const items = await matching
      .orderBy('quiz.createdAt', 'DESC')
      .addOrderBy('quiz.id', 'DESC')
      .offset((page - 1) * pageSize)
      .limit(pageSize)
      .getRawMany<QuizReply>();
    return { items, total, page, pageSize };
  }

  async get(slug: string): Promise<QuizReply> {
    return orNotFound(
      await this.selectManaged().where('quiz.slug = :slug', { slug }).getRawOne<QuizReply>(),
      unknownQuiz,
    );
  }

  /** @throws ProblemException 409 `slug-taken` if another quiz has the requested slug */
  async create({ slug, ...quiz }: CreateQuiz): Promise<QuizReply> {
    const created = { ...quiz, slug: slug ?? (await this.freeSlug(quiz.title)) };
    await refuseTakenSlug(this.quizzes.insert(created));
    return this.get(created.slug);
  }

  async update(slug: string, changes: UpdateQuiz): Promise<QuizReply> {
    if (Object.keys(changes).length > 0) await refuseTakenSlug(this.quizzes.update({ slug }, changes));
    return this.get(changes.slug ?? slug);
  }

  /** Deletes the quiz with its questions, answers and results. */
  async delete(slug: string): Promise<void> {
    const { affected } = await this.quizzes.delete({ slug });
    if (!affected) throw notFound(unknownQuiz);
  }

  private select(): SelectQueryBuilder<QuizEntity> {
    return this.quizzes
      .createQueryBuilder('quiz')
      .select([
        'quiz.id AS id',
        'quiz.slug AS slug',
        'quiz.title AS title',
        'quiz.description AS description',
      ])
      .addSelect('(SELECT count(*)::int FROM questions q WHERE q.quiz_id = quiz.id)', 'questionCount')
      .addSelect(
        'ARRAY(SELECT DISTINCT q.topic FROM questions q WHERE q.quiz_id = quiz.id ORDER BY q.topic)',
        'topics',
      );
  }

  private selectManaged(): SelectQueryBuilder<QuizEntity> {
    return this.select()
      .addSelect(['quiz.published AS published'])
      .addSelect('quiz.created_at', 'createdAt')
      .addSelect('quiz.updated_at', 'updatedAt')
      .addSelect(
        '(SELECT count(*)::int FROM submissions s WHERE s.quiz_id = quiz.id AND s.reopened_at IS NULL)',
        'submissionCount',
      );
  }

  /** `fractions`, or `fractions-2` if that is taken, and so on. */
  private async freeSlug(title: string): Promise<string> {
    const slug = slugOf(title);
    const taken = await this.quizzes
      .createQueryBuilder('quiz')
      .select('quiz.slug', 'slug')
      .where('quiz.slug LIKE :start', { start: `${slug}%` })
      .getRawMany<{ slug: string }>();
    const names = new Set(taken.map((quiz) => quiz.slug));
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? slug : `${slug}-${number}`;
      if (!names.has(candidate)) return candidate;
    }
  }
}

async function refuseTakenSlug(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!isUniqueViolation(error, 'quizzes_slug_key')) throw error;
    throw new ProblemException({
      status: 409,
      code: 'slug-taken',
      detail: 'Another quiz already uses this address.',
      errors: [{ path: 'slug', message: 'Another quiz already uses this address.' }],
    });
  }
}
