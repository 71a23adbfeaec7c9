import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platformJobs } from '@math-app/contracts';
import { quizJobs } from '@math-app/contracts/quiz';
import { createDataSource, UserEntity } from '@math-app/database';
import { createTestDatabase } from '@math-app/database/testing';
import { readEnv, RedisConnection } from '@math-app/server';
import type { INestApplication } from '@nestjs/common';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import { inject } from 'vitest';
import { createApp } from '../src/create-app.ts';

export type Backend = 'redis' | 'postgres';

/** Where queue and cache may live in this run. What uses them is tested on each. */
export const backends: Backend[] = inject('redisUrl') ? ['redis', 'postgres'] : ['postgres'];

/** Every queue of the app. */
export const queueNames = [...platformJobs, ...quizJobs].map(({ queue }) => queue);

export type Agent = ReturnType<typeof supertest.agent>;

export interface TestApiOptions {
  backend?: Backend;
  /** Another Redis than that of the run, for a test that takes it away. */
  redisUrl?: string;
  /** Another port on which the API reaches Postgres. */
  databasePort?: number;
  env?: Record<string, string>;
}

/** The API as it runs, on a database of its own and a port of this machine. */
export class TestApi {
  private constructor(
    readonly url: string,
    readonly database: DataSource,
    readonly app: INestApplication,
    readonly close: () => Promise<void>,
  ) {}

  static async start({
    backend = 'postgres',
    redisUrl,
    databasePort,
    env = {},
  }: TestApiOptions = {}): Promise<TestApi> {
    const testDatabase = await createTestDatabase(inject('postgresUrl'));
    const databaseUrl = new URL(testDatabase.url);
    if (databasePort) databaseUrl.port = String(databasePort);
    const mediaDir = await mkdtemp(join(tmpdir(), 'math-app-media-'));
    const app = await createApp(
      readEnv({
        MEDIA_DIR: mediaDir,
        DATABASE_URL: databaseUrl.href,
        REDIS_URL: redisUrl ?? (backend === 'redis' ? ownRedisUrl() : undefined),
        LOG_LEVEL: 'silent',
        RATE_LIMIT_FACTOR: '1000',
        ...env,
      }),
    );
    if (!redisUrl) await forgetOtherFiles(app);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const database = await createDataSource({ url: testDatabase.url, poolSize: 5 }).initialize();
    return new TestApi(`http://127.0.0.1:${port}`, database, app, async () => {
      await app.close();
      await database.destroy();
      await testDatabase.drop();
      await rm(mediaDir, { recursive: true });
    });
  }

  /** A browser that is not signed in. */
  guest(): Agent {
    return supertest.agent(this.url);
  }

  /** A browser in which a new student has just registered. */
  async student(person: Partial<typeof somebody> = {}): Promise<Agent> {
    const agent = this.guest();
    await agent
      .post('/api/auth/register')
      .send({ ...somebody, email: freshEmail(), ...person })
      .expect(201);
    return agent;
  }

  /** A browser in which a member of staff is signed in. */
  async staff(): Promise<Agent> {
    const email = freshEmail();
    const agent = await this.student({ email });
    await this.database.manager.update(UserEntity, { email }, { role: 'staff' });
    return agent;
  }

  /** A published quiz, made by staff over HTTP. */
  async quiz(staff: Agent, answers = ['1/2', '7'], slug = `quiz-${++counter}`): Promise<TestQuiz> {
    await staff.post('/api/quizzes').send({ title: slug, slug, published: true }).expect(201);
    const questionIds: string[] = [];
    for (const answer of answers) {
      const { body } = await staff
        .post('/api/questions')
        .send({ ...question, quiz: slug, answer })
        .expect(201);
      questionIds.push(body.id);
    }
    return { slug, questionIds };
  }

  /** Many questions for an empty quiz, as an import writes them: without the API. */
  async lengthen({ slug }: TestQuiz, count: number): Promise<void> {
    await this.database.query(
      `INSERT INTO questions (quiz_id, position, prompt, answer, topic, difficulty)
       SELECT quizzes.id, number, 'What is ' || number || ' + 0?', number, 'addition', 'easy'
       FROM quizzes, generate_series(1, $2::int) AS number WHERE slug = $1`,
      [slug, count],
    );
  }
}

export interface TestQuiz {
  slug: string;
  questionIds: string[];
}

export const somebody = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  password: 'correct horse battery',
  country: 'GB',
  phone: '+442071838750' as string | undefined,
  acceptTerms: true as boolean,
};

export const question = { prompt: 'What is it?', answer: '7', topic: 'addition', difficulty: 'easy' };

let counter = 0;

export const freshEmail = (): string => `person-${++counter}@example.com`;

/** How requests that were sent together were answered, in ascending order: which came first is nobody's guess. */
export function statusesOf(answers: { status: number }[]): number[] {
  return answers.map(({ status }) => status).toSorted((one, other) => one - other);
}

let hasForgotten = false;

/** Files that run one after the other share a Redis: what an earlier one has cached or queued must not count here. */
async function forgetOtherFiles(app: INestApplication): Promise<void> {
  const { client } = app.get(RedisConnection, { strict: false });
  if (!client || hasForgotten) return;
  await client.flushdb();
  hasForgotten = true;
}

/** Redis has sixteen databases: files that run at the same time take different ones. */
function ownRedisUrl(): string {
  return `${inject('redisUrl')}/${Number(process.env['VITEST_POOL_ID'] ?? 0) % 16}`;
}
