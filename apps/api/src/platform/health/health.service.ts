import type { PartHealth, Readiness } from '@math-app/contracts';
import { QueueConnection, RedisConnection } from '@math-app/server';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { LastHeard } from './last-heard.ts';

/** A worker sends a heartbeat every five seconds. After this time without one, it counts as down. */
const workerSilenceSeconds = 20;

interface Beat {
  queue: string;
  ageSeconds: number;
}

/** Checks each part of the app. */
@Injectable()
export class HealthService {
  private readonly postgresHeard = new LastHeard();
  private readonly redisHeard = new LastHeard();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly redis: RedisConnection,
    private readonly queue: QueueConnection,
  ) {}

  async readTime(): Promise<Date> {
    const [row] = await this.dataSource.query<{ time: Date }[]>('SELECT clock_timestamp() AS time');
    return row!.time;
  }

  async checkReadiness(): Promise<Readiness> {
    const [postgres, redis] = await Promise.all([
      this.postgresHeard.ask(() => this.readTime()),
      this.redis.client ? this.redisHeard.ask(() => this.queue.identify()) : unusedRedis,
    ]);
    const worker = await this.checkWorker(postgres, redis);
    const isUp = [postgres, redis, worker].every(({ status }) => status !== 'down');
    return { status: isUp ? 'up' : 'down', postgres, redis, worker };
  }

  private async checkWorker(postgres: PartHealth, redis: PartHealth): Promise<PartHealth> {
    if (postgres.status === 'down') return unknown('Unknown, because Postgres is unavailable.');
    const beats = await this.dataSource.query<Beat[]>(
      `SELECT queue, extract(epoch FROM clock_timestamp() - beat_at)::float8 AS "ageSeconds"
         FROM heartbeats ORDER BY beat_at DESC LIMIT 20`,
    );
    const [youngest] = beats;
    if (!youngest) return unknown('No worker has ever connected.');
    const ageSeconds = Math.max(0, Math.round(youngest.ageSeconds * 10) / 10);
    if (ageSeconds > workerSilenceSeconds)
      return { status: 'down', ageSeconds, detail: 'The worker has not reported for a while.' };
    if (redis.status === 'down') return { status: 'up', ageSeconds };
    const queue = await this.queue.identify();
    return beats.some((beat) => beat.queue === queue && beat.ageSeconds <= workerSilenceSeconds)
      ? { status: 'up', ageSeconds }
      : {
          status: 'down',
          ageSeconds,
          detail: 'The worker uses another queue than this API. Compare their REDIS_URL.',
        };
  }
}

const unusedRedis: PartHealth = {
  status: 'unused',
  ageSeconds: null,
  detail: 'REDIS_URL is not set, so queue and cache are in Postgres.',
};

function unknown(detail: string): PartHealth {
  return { status: 'down', ageSeconds: null, detail };
}
