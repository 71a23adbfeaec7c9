import { hostname } from 'node:os';
import { HeartbeatEntity } from '@math-app/database';
import { QueueConnection } from '@math-app/server';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { touchHeartbeatFile } from './heartbeat-file.ts';

const everyMs = 5000;

/** Tells the API and the container that this worker can reach both its queue and the database. */
@Injectable()
export class HeartbeatService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(HeartbeatService.name);
  private readonly worker = `${hostname()} ${process.pid}`;
  private timer: NodeJS.Timeout;

  constructor(
    @InjectRepository(HeartbeatEntity) private readonly heartbeats: Repository<HeartbeatEntity>,
    private readonly queue: QueueConnection,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.beat();
    this.timer = setInterval(() => void this.beat(), everyMs);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.heartbeats.delete({ worker: this.worker }).catch(() => undefined);
  }

  private async beat(): Promise<void> {
    try {
      const queue = await this.queue.identify();
      // The database's clock, because the API computes the age with it, and clocks of different machines differ.
      await this.heartbeats.query(
        `INSERT INTO heartbeats (worker, queue, beat_at) VALUES ($1, $2, clock_timestamp())
         ON CONFLICT (worker) DO UPDATE SET queue = excluded.queue, beat_at = excluded.beat_at`,
        [this.worker, queue],
      );
      await touchHeartbeatFile();
    } catch (error) {
      this.logger.warn(`No heartbeat: ${String(error)}`);
    }
  }
}
