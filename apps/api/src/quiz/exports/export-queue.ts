import { type JobData } from '@math-app/contracts';
import { makeExportJob } from '@math-app/contracts/quiz';
import { muteReconnects, QueueConnection } from '@math-app/server';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';

/** Hands exports to the worker. */
@Injectable()
export class ExportQueue {
  constructor(
    @InjectQueue(makeExportJob.queue) private readonly queue: Queue<JobData<typeof makeExportJob>>,
    private readonly connection: QueueConnection,
  ) {
    muteReconnects(queue);
  }

  async add(exportId: string): Promise<void> {
    this.connection.refuseWhileAway();
    await this.queue.add(makeExportJob.name, { exportId });
  }
}
