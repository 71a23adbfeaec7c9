import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JobData, platformJobs, removeExpiredJob, sendPasswordResetJob } from '@math-app/contracts';
import { quizJobs } from '@math-app/contracts/quiz';
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
import { until } from './until.ts';

const jobs = [...platformJobs, ...quizJobs];

export type Backend = 'redis' | 'postgres';

export const backends: Backend[] = inject('redisUrl') ? ['redis', 'postgres'] : ['postgres'];

/** What a worker needs in a test: its own database, files and queues. The test adds jobs as the API does. */
export class Workshop {
  private constructor(
    readonly variables: Record<string, string>,
    readonly database: DataSource,
    readonly mailing: Queue<JobData<typeof sendPasswordResetJob>>,
    /** Finds a queue by name, to add jobs as the API does. */
    readonly queue: (name: string) => Queue,
    readonly close: () => Promise<void>,
  ) {}

  static async open(backend: Backend, variables: Record<string, string> = {}): Promise<Workshop> {
    const testDatabase = await createTestDatabase(inject('postgresUrl'));
    const filesDir = await mkdtemp(join(tmpdir(), 'math-app-files-'));
    const all: Record<string, string> = {
      DATABASE_URL: testDatabase.url,
      MEDIA_DIR: filesDir,
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
    // Test files share Redis, so another file's jobs and schedules may still be there.
    await producer.get(RedisConnection, { strict: false }).client?.flushdb();
    return new Workshop(all, database, mailing, queue, async () => {
      await producer.close();
      await database.destroy();
      await testDatabase.drop();
      await rm(filesDir, { recursive: true });
    });
  }

  /** Starts a worker in this process. */
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

  /** Adds the job that the API adds when a user requests a password reset. */
  async requestPasswordReset(email: string): Promise<string> {
    const job = await this.mailing.add(sendPasswordResetJob.name, { email });
    return job.id!;
  }

  async runHousekeeping(): Promise<void> {
    const queue = this.queue(removeExpiredJob.queue);
    const { id } = await queue.add(removeExpiredJob.name, {});
    await until(async () => (await queue.getJobState(id!)) === 'completed');
  }
}

function producerModule(env: Env): object {
  @Module({
    imports: [
      EnvModule.forRoot(env),
      QueuesModule.forRoot('producer'),
      BullModule.registerQueue(...jobs.map(({ queue }) => ({ name: queue }))),
    ],
  })
  class ProducerModule {}
  return ProducerModule;
}

function ownRedisUrl(): string {
  return `${inject('redisUrl')}/${8 + (Number(process.env['VITEST_POOL_ID'] ?? 0) % 8)}`;
}
