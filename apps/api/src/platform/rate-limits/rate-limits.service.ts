import { createHash } from 'node:crypto';
import { ENV, type Env, RedisConnection } from '@math-app/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type RateLimiterAbstract,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { ProblemException } from '../http/problem.exception.ts';

/**
 * How often something may be tried within a period. A whole school may share one IP address, so the limits by IP are
 * wide; those by account are narrow.
 */
const limits = {
  'login-of-account': { attempts: 10, seconds: 15 * 60 },
  'login-from-ip': { attempts: 100, seconds: 15 * 60 },
  'register-from-ip': { attempts: 500, seconds: 60 * 60 },
  'forgot-password-of-account': { attempts: 5, seconds: 15 * 60 },
  'forgot-password-from-ip': { attempts: 100, seconds: 15 * 60 },
  'reset-password-from-ip': { attempts: 100, seconds: 15 * 60 },
  'change-password-of-account': { attempts: 10, seconds: 15 * 60 },
} as const;

export type LimitName = keyof typeof limits;

/** Counts attempts where every instance of the API sees them: in Redis, or in Postgres if there is no Redis. */
@Injectable()
export class RateLimitsService {
  private readonly limiters = new Map<LimitName, RateLimiterAbstract>();

  constructor(
    @Inject(ENV) { RATE_LIMIT_FACTOR }: Env,
    @InjectDataSource() dataSource: DataSource,
    redis: RedisConnection,
  ) {
    for (const [name, { attempts, seconds }] of Object.entries(limits)) {
      const options = {
        keyPrefix: `limit:${name}`,
        points: Math.ceil(attempts * RATE_LIMIT_FACTOR),
        duration: seconds,
      };
      const limiter = redis.client
        ? new RateLimiterRedis({ ...options, storeClient: redis.client })
        : new RateLimiterPostgres({
            ...options,
            storeClient: dataSource,
            storeType: 'typeorm',
            tableName: 'rate_limits',
            tableCreated: true,
            // The worker's housekeeping does this, once for all instances.
            clearExpiredByTimeout: false,
          });
      this.limiters.set(name as LimitName, limiter);
    }
  }

  /**
   * Counts one attempt.
   *
   * @throws ProblemException 429 `too-many-requests` once the limit is exceeded
   */
  async count(name: LimitName, subject: string): Promise<void> {
    try {
      await this.limiters.get(name)?.consume(keyOf(subject));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new ProblemException({
        status: 429,
        code: 'too-many-requests',
        detail: 'Too many attempts. Please wait before you try again.',
        retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
      });
    }
  }

  /** Takes back an attempt that succeeded: only failures count. */
  async forgive(name: LimitName, subject: string): Promise<void> {
    await this.limiters.get(name)?.reward(keyOf(subject));
  }
}

/** Hashed, so that the counters store no addresses in plain text and every key has the same length. */
function keyOf(subject: string): string {
  return createHash('sha256').update(subject).digest('base64url');
}
