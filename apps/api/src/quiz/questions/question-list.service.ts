import { QuestionEntity, QuizEntity } from '@math-app/database/quiz';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, MoreThan } from 'typeorm';
import { CacheService } from '../../platform/cache/cache.service.ts';
import { orNotFound } from '../../platform/http/not-found.ts';
import { PicturesService } from '../pictures/pictures.service.ts';
import {
  createQuestionList,
  decodeQuestionList,
  encodeQuestionList,
  type QuestionList,
} from './question-list.ts';

const ttlSeconds = 15 * 60;
const batchSize = 1000;

/** Part of the key. Raise it when the shape of a question changes, so that lists of the old shape aren't read. */
const format = 2;

const unknownQuiz = 'There is no such quiz.';

export type CacheVerdict = 'HIT' | 'MISS' | 'BYPASS';

/**
 * The public list of questions. Its bytes are cached for 15 minutes. Every request compares the revision of the quiz,
 * which each change raises in its own transaction. So a list is never out of date, and nothing has to be deleted from
 * the cache.
 */
@Injectable()
export class QuestionListService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cache: CacheService,
    private readonly pictures: PicturesService,
  ) {}

  /** @throws ProblemException 404 for an unknown quiz or a draft */
  async get(slug: string): Promise<{ list: QuestionList; verdict: CacheVerdict }> {
    const key = `questions:${format}:${slug}`;
    const [found, answer] = await Promise.all([this.findQuiz(slug), this.cache.read(key)]);
    const quiz = orNotFound(found, unknownQuiz);

    const cached = answer.state === 'found' ? decodeQuestionList(answer.bytes) : null;
    if (cached?.revision === quiz.revision) return { list: cached, verdict: 'HIT' };

    const bytes = await this.cache.computeOnce({
      key,
      ttlSeconds,
      isFresh: (stored) => (decodeQuestionList(stored)?.revision ?? 0) >= quiz.revision,
      compute: () => this.load(quiz.id),
    });
    return { list: decodeQuestionList(bytes)!, verdict: answer.state === 'unavailable' ? 'BYPASS' : 'MISS' };
  }

  private findQuiz(slug: string): Promise<Pick<QuizEntity, 'id' | 'revision'> | undefined> {
    return this.dataSource
      .query<QuizEntity[]>('SELECT id, revision FROM quizzes WHERE slug = $1 AND published', [slug])
      .then(([quiz]) => quiz);
  }

  /** One snapshot: otherwise an edit between the two reads would be cached under the wrong revision. */
  private load(quizId: string): Promise<Buffer> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const quiz = orNotFound(await manager.findOneBy(QuizEntity, { id: quizId }), unknownQuiz);
      return encodeQuestionList(
        await createQuestionList(quiz.revision, batchesOf(manager, quizId), (stored) =>
          this.pictures.show(stored),
        ),
      );
    });
  }
}

/** The questions of a quiz in their order. Positions begin at 1; no batch is empty. */
async function* batchesOf(manager: EntityManager, quizId: string): AsyncGenerator<QuestionEntity[]> {
  for (let last = 0; ;) {
    const rows = await manager.find(QuestionEntity, {
      where: { quizId, position: MoreThan(last) },
      order: { position: 'ASC' },
      take: batchSize,
    });
    if (rows.length > 0) yield rows;
    if (rows.length < batchSize) return;
    last = rows.at(-1)?.position ?? last;
  }
}
