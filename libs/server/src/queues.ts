import { randomUUID } from 'node:crypto';
import { BullModule, type BullRootModuleOptions } from '@nestjs/bullmq';
import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, type Queue, runMigrations, setDefaultBackendFactory } from 'bullmq';
import type { Redis } from 'ioredis';
import pg from 'pg';
import type { Env } from './env.ts';
import { ENV } from './env.module.ts';
import { RedisConnection } from './redis.ts';

type QueueEnv = Pick<Env, 'DATABASE_URL' | 'REDIS_URL'>;

/** Failed jobs try again for about two minutes in all; what is done is kept long enough to be looked at. */
const defaultJobOptions = {
  attempts: 6,
  backoff: { type: 'exponential', delay: 2000, jitter: 0.5 },
  removeOnComplete: { age: 24 * 3600, count: 1000 },
  removeOnFail: { age: 7 * 24 * 3600, count: 5000 },
} as const;

/**
 * The one connection that all queues of a process share: Redis where `REDIS_URL` is set, else the same Postgres as
 * everything else. BullMQ does the same on both; the Postgres one lets the app run on a machine that has no Redis.
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
   * To be called before a job is added: until its first connection BullMQ would wait for Redis as long as it takes, and
   * the request with it.
   *
   * @throws where Redis is away
   */
  refuseWhileAway(): void {
    const status = this.redis.client?.status;
    if (status && status !== 'ready') throw new Error(`Connection is closed: Redis is ${status}.`);
  }

  /** What BullMQ needs to reach the queues. Commands fail at once where they are away. */
  producerOptions(): BullRootModuleOptions {
    setDefaultBackendFactory(this.pool ? createPostgresBackend : undefined);
    // BullMQ types every connection as Redis'; the factory above makes it Postgres' for the whole process.
    const connection = (this.pool ?? this.redis.client) as Redis;
    return { connection, defaultJobOptions };
  }

  /** The same for a worker, which waits for queues that are away: commands do not fail, they take longer. */
  consumerOptions(): BullRootModuleOptions {
    const { REDIS_URL } = this.env;
    if (!REDIS_URL) return this.producerOptions();
    setDefaultBackendFactory();
    return { connection: { url: REDIS_URL, maxRetriesPerRequest: null }, defaultJobOptions };
  }

  /**
   * Names the place where the queues are. An API and a worker that name different places would never meet, and
   * nothing else would tell.
   *
   * @throws where that place is away
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
    // Not awaited: the pool ends when the workers, which close at the same time, have given their clients back.
    void this.pool?.end();
  }
}

@Module({})
export class QueuesModule {
  /** A producer (the API) adds jobs, a consumer (the worker) also works on them. */
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
 * To be called on every queue that is injected: without a listener BullMQ prints each attempt to reconnect, whole. A job
 * that cannot be added is reported by the one who adds it.
 */
export function muteReconnects(queue: Queue): void {
  queue.on('error', () => undefined);
}

function createPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    // Each queue that is worked on holds one connection to listen on.
    max: 12,
    connectionTimeoutMillis: 3000,
    keepAlive: true,
    options: '-c search_path=bullmq',
  });
  pool.on('error', () => undefined);
  // Each queue, and each worker of one, listens for errors too.
  pool.setMaxListeners(50);
  return pool;
}

/** Prepares Postgres for the queues, where they live there. Safe to run at every start and from several processes. */
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
