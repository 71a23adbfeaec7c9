import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis, ReplyError } from 'ioredis';
import { ENV } from './env.module.ts';
import type { Env } from './env.ts';
import { ServiceUnavailable } from './service-unavailable.ts';

/** The Redis connection that a process shares. It is null if `REDIS_URL` isn't set: then Postgres does the same work. */
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

/** A connection for requests: a command fails at once instead of waiting for Redis, so that the API can respond 503. */
function createRedis(url: string): Redis {
  const redis = new FailFastRedis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    connectTimeout: 3000,
    commandTimeout: 3000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2000),
  });
  // A failed command reports itself. Without a listener, ioredis would also print every attempt to reconnect.
  redis.on('error', () => undefined);
  return redis;
}

class FailFastRedis extends Redis {
  /** Wraps `reject` rather than the promise that is returned, because ioredis also sends commands without using it. */
  override sendCommand(...[command, stream]: Parameters<Redis['sendCommand']>): unknown {
    const { reject } = command;
    command.reject = (error) => reject(isReply(error) ? error : unavailable(error));
    return super.sendCommand(command, stream);
  }
}

/** Codes, by protocol the first word of an error reply, with which a server refuses any command. */
const refusals = new Set(['LOADING', 'MASTERDOWN', 'NOAUTH', 'READONLY']);

/** Only a `ReplyError` is a reply to the command. After any other error, such as a timeout, Redis gave none. */
function isReply(error: Error): boolean {
  return error instanceof ReplyError && !refusals.has(error.message.split(' ', 1)[0]!);
}

function unavailable(error: Error): ServiceUnavailable {
  return error instanceof ServiceUnavailable
    ? error
    : new ServiceUnavailable('Redis', error.message, { cause: error });
}
