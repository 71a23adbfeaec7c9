import { QuestionEntity, QuizEntity } from '@math-app/database/quiz';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, MoreThan } from 'typeorm';
import { CacheService } from '../../platform/cache/cache.service.ts';
import { orNotFound } from '../../platform/http/not-found.ts';
import {
  createQuestionList,
  decodeQuestionList,
  encodeQuestionList,
  type QuestionList,
} from './question-list.ts';

const ttlSeconds = 15 * 60;
const batchSize = 1000;

/** Part of the key: raise it when the shape of a question changes, and lists of the old shape are not read. */
const format = 2;

const unknownQuiz = 'There is no such quiz.';

export type CacheVerdict = 'HIT' | 'MISS' | 'BYPASS';

/**
 * The list that everybody reads. Its finished bytes are cached for 15 minutes; the revision of the quiz, which each
 * change raises in its own transaction, is compared at every request. So a list is never older than the last change,
 * and nothing has to be deleted from the cache.
 */
@Injectable()
export class QuestionListService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cache: CacheService,
  ) {}

  /** @throws ProblemException 404 where there is no such quiz, or only a draft */
  async find(slug: string): Promise<{ list: QuestionList; verdict: CacheVerdict }> {
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
    return { list: decodeQuestionList(bytes)!, verdict: answer.state === 'away' ? 'BYPASS' : 'MISS' };
  }

  private findQuiz(slug: string): Promise<Pick<QuizEntity, 'id' | 'revision'> | undefined> {
    return this.dataSource
      .query<QuizEntity[]>('SELECT id, revision FROM quizzes WHERE slug = $1 AND published', [slug])
      .then(([quiz]) => quiz);
  }

  /** Revision and questions of one moment: read apart, an edit between the two would be cached under the wrong number. */
  private load(quizId: string): Promise<Buffer> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const quiz = orNotFound(await manager.findOneBy(QuizEntity, { id: quizId }), unknownQuiz);
      return encodeQuestionList(await createQuestionList(quiz.revision, batchesOf(manager, quizId)));
    });
  }
}

/** The questions of a quiz in their order; positions begin at 1. No batch is empty. */
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
