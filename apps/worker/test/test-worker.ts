import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { quizJobs } from '@math-app/contracts/quiz';
import { sendPasswordResetJob, type JobData, platformJobs } from '@math-app/contracts';
import { createDataSource, UserEntity } from '@math-app/database';
import { createTestDatabase } from '@math-app/database/testing';
import { type Env, EnvModule, QueuesModule, readEnv, RedisConnection } from '@math-app/server';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { inject } from 'vitest';
import { createWorker } from '../src/create-worker.ts';

export type Backend = 'redis' | 'postgres';

export const backends: Backend[] = inject('redisUrl') ? ['redis', 'postgres'] : ['postgres'];

/** A place for a worker to work in: a database and queues of its own, and the queues as the API sees them. */
export class Workshop {
  private constructor(
    readonly variables: Record<string, string>,
    readonly database: DataSource,
    readonly mailing: Queue<JobData<typeof sendPasswordResetJob>>,
    /** A queue as the API has it, by its name. */
    readonly queue: (name: string) => Queue,
    readonly close: () => Promise<void>,
  ) {}

  static async open(backend: Backend, variables: Record<string, string> = {}): Promise<Workshop> {
    const testDatabase = await createTestDatabase(inject('postgresUrl'));
    const mediaDir = await mkdtemp(join(tmpdir(), 'math-app-media-'));
    const all: Record<string, string> = {
      DATABASE_URL: testDatabase.url,
      MEDIA_DIR: mediaDir,
      LOG_LEVEL: 'silent',
      ...(backend === 'redis' && { REDIS_URL: ownRedisUrl() }),
      ...variables,
    };
    const database = await createDataSource({ url: testDatabase.url, poolSize: 5 }).initialize();
    const producer = await NestFactory.createApplicationContext(producerModule(readEnv(all)), {
      logger: false,
    });
    const queue = (name: string) => producer.get<Queue>(getQueueToken(name));
    const mailing = queue(sendPasswordResetJob.queue);
    await mailing.waitUntilReady();
    // Redis is shared by the files of a run: what another one has scheduled must not decide here.
    await producer.get(RedisConnection, { strict: false }).client?.flushdb();
    return new Workshop(all, database, mailing, queue, async () => {
      await producer.close();
      await database.destroy();
      await testDatabase.drop();
      await rm(mediaDir, { recursive: true });
    });
  }

  /** A worker within this process. */
  startWorker() {
    return createWorker(readEnv(this.variables));
  }

  async addUser(email: string): Promise<UserEntity> {
    return this.database.manager.save(UserEntity, {
      name: 'Ada <Lovelace>',
      email,
      country: 'GB',
      passwordHash: 'x',
    });
  }

  /** What the API does when somebody has forgotten a password. */
  async forgetPassword(email: string): Promise<string> {
    const job = await this.mailing.add(sendPasswordResetJob.name, { email });
    return job.id!;
  }
}

function producerModule(env: Env): object {
  @Module({
    imports: [
      EnvModule.forRoot(env),
      QueuesModule.forRoot('producer'),
      BullModule.registerQueue(...[...platformJobs, ...quizJobs].map(({ queue }) => ({ name: queue }))),
    ],
  })
  class ProducerModule {}
  return ProducerModule;
}

function ownRedisUrl(): string {
  return `${inject('redisUrl')}/${8 + (Number(process.env['VITEST_POOL_ID'] ?? 0) % 8)}`;
}
