import { removeExpiredJob } from '@math-app/contracts';
import { muteReconnects } from '@math-app/server';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Queue } from 'bullmq';

const everyMs = 60 * 60 * 1000;

/** Schedules housekeeping. Every worker does so when it starts; the queue keeps one schedule. */
@Injectable()
export class HousekeepingSchedule implements OnApplicationBootstrap {
  constructor(@InjectQueue(removeExpiredJob.queue) private readonly queue: Queue) {
    muteReconnects(queue);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.upsertJobScheduler(
      'hourly',
      { every: everyMs },
      { name: removeExpiredJob.name, data: {} },
    );
  }
}
