import { randomUUID } from 'node:crypto';
import { BullModule, type BullRootModuleOptions } from '@nestjs/bullmq';
import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, type Queue, runMigrations, setDefaultBackendFactory } from 'bullmq';
import type { Redis } from 'ioredis';
import pg from 'pg';
import type { Env } from './env.ts';
import { ENV } from './env.module.ts';
import { RedisConnection } from './redis.ts';
import { ServiceUnavailable } from './service-unavailable.ts';

type QueueEnv = Pick<Env, 'DATABASE_URL' | 'REDIS_URL'>;

const defaultJobOptions = {
  // Five retries after 2, 4, 8, 16 and 32 seconds, each shortened by up to half at random: 31 to 62 seconds in all.
  attempts: 6,
  backoff: { type: 'exponential', delay: 2000, jitter: 0.5 },
  // Kept for a while, so that the queue dashboard can show them.
  removeOnComplete: { age: 24 * 3600, count: 1000 },
  removeOnFail: { age: 7 * 24 * 3600, count: 5000 },
} as const;

/**
 * The connection that all queues of a process share: Redis if `REDIS_URL` is set, otherwise the app's Postgres. BullMQ
 * works the same on both; Postgres lets the app run on a machine without Redis.
 */
@Injectable()
export class QueueConnection implements OnApplicationShutdown {
  private readonly pool: pg.Pool | null;

  constructor(
    @Inject(ENV) private readonly env: QueueEnv,
    private readonly redis: RedisConnection,
  ) {
    this.pool = redis.client ? null : createPool(env.DATABASE_URL);
  }

  /**
   * Call this before adding a job. Until its first connection BullMQ waits for Redis without a limit, and the request
   * would wait with it.
   *
   * @throws ServiceUnavailable
   */
  refuseWhileUnavailable(): void {
    const status = this.redis.client?.status;
    if (status && status !== 'ready') throw new ServiceUnavailable('Redis', `its connection is ${status}`);
  }

  /** Options for a process that adds jobs. Commands fail at once if the queues are unavailable. */
  producerOptions(): BullRootModuleOptions {
    setDefaultBackendFactory(this.pool ? createPostgresBackend : undefined);
    // BullMQ's type only knows Redis connections. The factory above switches the whole process to Postgres.
    const connection = (this.pool ?? this.redis.client) as Redis;
    return { connection, defaultJobOptions };
  }

  /** Options for a worker. Commands wait until the queues are available again. */
  consumerOptions(): BullRootModuleOptions {
    const { REDIS_URL } = this.env;
    if (!REDIS_URL) return this.producerOptions();
    setDefaultBackendFactory();
    return { connection: { url: REDIS_URL, maxRetriesPerRequest: null }, defaultJobOptions };
  }

  /**
   * Identifies the database that holds the queues. If API and worker use different ones, jobs are never run, and only
   * this id reveals why.
   *
   * @throws if that database is unavailable
   */
  async identify(): Promise<string> {
    if (!this.redis.client) {
      await this.pool?.query('SELECT 1');
      return 'postgres';
    }
    await this.redis.client.set('math-app:queue-id', randomUUID(), 'NX');
    return `redis ${await this.redis.client.get('math-app:queue-id')}`;
  }

  onApplicationShutdown(): void {
    // Not awaited: the pool ends once the workers, which close at the same time, have released their clients.
    void this.pool?.end();
  }
}

@Module({})
export class QueuesModule {
  /** A producer (the API) adds jobs; a consumer (the worker) also runs them. */
  static forRoot(role: 'producer' | 'consumer'): DynamicModule {
    return {
      module: QueuesModule,
      global: true,
      imports: [
        BullModule.forRootAsync({
          inject: [QueueConnection],
          useFactory: (connection: QueueConnection) =>
            role === 'producer' ? connection.producerOptions() : connection.consumerOptions(),
        }),
      ],
      providers: [RedisConnection, QueueConnection],
      exports: [RedisConnection, QueueConnection],
    };
  }
}

/**
 * Call this for every injected queue. Without a listener, BullMQ prints every failed attempt to reconnect. Nothing is
 * lost: adding a job to an unavailable queue throws.
 */
export function muteReconnects(queue: Queue): void {
  queue.on('error', () => undefined);
}

function createPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    // Each queue that the process consumes keeps one connection for LISTEN.
    max: 12,
    connectionTimeoutMillis: 3000,
    keepAlive: true,
    options: '-c search_path=bullmq',
  });
  pool.on('error', () => undefined);
  // Every queue and every worker adds an error listener.
  pool.setMaxListeners(50);
  return pool;
}

/** Creates BullMQ's tables if the queues are in Postgres. Safe to run at every start and in several processes. */
export async function migrateQueues(env: QueueEnv): Promise<void> {
  if (env.REDIS_URL) return;
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
