import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { ENV } from './env.module.ts';
import type { Env } from './env.ts';

/** The connection to Redis that a process shares; null where `REDIS_URL` is not set and Postgres does its work. */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  readonly client: Redis | null;

  constructor(@Inject(ENV) { REDIS_URL }: Pick<Env, 'REDIS_URL'>) {
    this.client = REDIS_URL ? createRedis(REDIS_URL) : null;
  }

  onApplicationShutdown(): void {
    this.client?.disconnect();
  }
}

/**
 * A connection for requests: a command that finds no Redis fails at once instead of waiting, so that the request
 * can be refused (503) or served without a cache.
 */
function createRedis(url: string): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    connectTimeout: 3000,
    commandTimeout: 3000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2000),
  });
  // Each failing command is reported where it is used; without a listener ioredis would print every reconnect.
  redis.on('error', () => undefined);
  return redis;
}

const unreachable =
  /enableOfflineQueue|Connection is closed|Command timed out|max retries per request|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EPIPE|LOADING|READONLY|NOAUTH/;

/** Whether an error says that Redis is away, rather than that a command was wrong. */
export function isRedisAway(error: unknown): boolean {
  return error instanceof Error && unreachable.test(`${error.name} ${error.message}`);
}
