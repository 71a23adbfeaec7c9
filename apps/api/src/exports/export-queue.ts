import { jobNames, type MakeExportJob, queueNames } from '@math-app/contracts';
import { muteReconnects, QueueConnection } from '@math-app/server';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';

/** Hands exports to the worker. */
@Injectable()
export class ExportQueue {
  constructor(
    @InjectQueue(queueNames.exporting) private readonly queue: Queue<MakeExportJob>,
    private readonly connection: QueueConnection,
  ) {
    muteReconnects(queue);
  }

  async add(exportId: string): Promise<void> {
    this.connection.refuseWhileAway();
    await this.queue.add(jobNames.makeExport, { exportId });
  }
}
