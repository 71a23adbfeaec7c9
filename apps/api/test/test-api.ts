import { once } from 'node:events';
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
import { platformRoutes } from './platform/route-access.ts';
import { quizRoutes } from './quiz/route-access.ts';

export type Backend = 'redis' | 'postgres';

/** Where queue and cache can be in this run. Tests of both run on each. */
export const backends: Backend[] = inject('redisUrl') ? ['redis', 'postgres'] : ['postgres'];

/** Every queue of the app. */
export const queueNames = [...platformJobs, ...quizJobs].map(({ queue }) => queue);

/** Who may call which route. A route that isn't listed is for staff. */
export const routes = {
  open: new Set([...platformRoutes.open, ...quizRoutes.open]),
  forStudents: new Set([...platformRoutes.forStudents, ...quizRoutes.forStudents]),
};

export type Agent = ReturnType<typeof supertest.agent>;

export interface TestApiOptions {
  backend?: Backend;
  /** Another Redis than the one of this run, for a test that stops it. */
  redisUrl?: string;
  /** Another port on which the API reaches Postgres. */
  databasePort?: number;
  env?: Record<string, string>;
}

/** The API as it runs in production, with its own database and port. */
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
    await prepareRedis(app, redisUrl === undefined);
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

  /** A browser that isn't signed in. */
  guest(): Agent {
    return supertest.agent(this.url);
  }

  /** A browser in which a new student has just registered. */
  async student(person: Partial<typeof sampleUser> = {}): Promise<Agent> {
    const agent = this.guest();
    await agent
      .post('/api/auth/register')
      .send({ ...sampleUser, email: freshEmail(), ...person })
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
}

export const sampleUser = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  password: 'correct horse battery',
  country: 'GB',
  phone: '+442071838750' as string | undefined,
  acceptTerms: true as boolean,
};

let counter = 0;

export const freshEmail = (): string => `person-${++counter}@example.com`;

/** The statuses of responses to parallel requests, sorted, because their order is random. */
export function statusesOf(responses: { status: number }[]): number[] {
  return responses.map(({ status }) => status).toSorted((one, other) => one - other);
}

let isCleared = false;

/** Waits for the connection. Test files share a Redis, so it clears what an earlier file has cached or queued. */
async function prepareRedis(app: INestApplication, isShared: boolean): Promise<void> {
  const { client } = app.get(RedisConnection, { strict: false });
  if (client && client.status !== 'ready') await once(client, 'ready');
  if (!client || !isShared || isCleared) return;
  await client.flushdb();
  isCleared = true;
}

/** Redis has sixteen databases: test files that run in parallel use different ones. */
function ownRedisUrl(): string {
  return `${inject('redisUrl')}/${Number(process.env['VITEST_POOL_ID'] ?? 0) % 16}`;
}
