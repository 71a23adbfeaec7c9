import { setTimeout as sleep } from 'node:timers/promises';
import { RedisConnection } from '@math-app/server';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { CacheStore } from './cache-store.ts';
import { PostgresCacheStore } from './postgres-cache-store.ts';
import { RedisCacheStore } from './redis-cache-store.ts';

const lockSeconds = 5;
const pollMs = 20;
const timeoutMs = 3000;

/** The result of a lookup: bytes, no entry, or a cache that can't be reached. */
export type CacheAnswer = { state: 'found'; bytes: Buffer } | { state: 'empty' } | { state: 'unavailable' };

export interface Computation {
  key: string;
  ttlSeconds: number;
  /** Whether bytes that another instance has stored meanwhile can be used. */
  isFresh: (bytes: Buffer) => boolean;
  compute: () => Promise<Buffer>;
}

/** A cache that may be unavailable: no request fails because of it. */
@Injectable()
export class CacheService {
  private readonly logger = new Logger(CacheService.name);
  private readonly store: CacheStore;
  private readonly running = new Map<string, Promise<Buffer>>();

  constructor(redis: RedisConnection, @InjectDataSource() dataSource: DataSource) {
    this.store = redis.client ? new RedisCacheStore(redis.client) : new PostgresCacheStore(dataSource);
  }

  async read(key: string): Promise<CacheAnswer> {
    try {
      const bytes = await this.store.get(key);
      return bytes ? { state: 'found', bytes } : { state: 'empty' };
    } catch (error) {
      this.logger.warn(`The cache is unavailable: ${String(error)}`);
      return { state: 'unavailable' };
    }
  }

  /** Computes and stores an entry. Of concurrent callers, one computes and the others wait for its result. */
  async computeOnce(computation: Computation): Promise<Buffer> {
    const { key, isFresh } = computation;
    for (let running = this.running.get(key); running; running = this.running.get(key)) {
      const bytes = await running;
      if (isFresh(bytes)) return bytes;
    }
    const started = this.computeUnderLock(computation).finally(() => this.running.delete(key));
    this.running.set(key, started);
    return started;
  }

  private async computeUnderLock(computation: Computation): Promise<Buffer> {
    const lockKey = `${computation.key}:lock`;
    const isLocked = await this.try(() => this.store.add(lockKey, Buffer.from('1'), lockSeconds));
    if (isLocked === false) {
      const bytes = await this.waitForOther(computation);
      if (bytes) return bytes;
    }
    const bytes = await computation.compute();
    await this.try(() => this.store.set(computation.key, bytes, computation.ttlSeconds));
    if (isLocked) await this.try(() => this.store.delete(lockKey));
    return bytes;
  }

  /** Waits while another instance of the API computes. Null if that takes too long. */
  private async waitForOther({ key, isFresh }: Computation): Promise<Buffer | null> {
    for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += pollMs) {
      await sleep(pollMs);
      const answer = await this.read(key);
      if (answer.state === 'unavailable') return null;
      if (answer.state === 'found' && isFresh(answer.bytes)) return answer.bytes;
    }
    return null;
  }

  private async try<Result>(action: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await action();
    } catch (error) {
      this.logger.warn(`The cache is unavailable: ${String(error)}`);
      return undefined;
    }
  }
}
