import { setTimeout as sleep } from 'node:timers/promises';
import {
  encodePictureJob,
  type EncodePictureResult,
  encodePictureResultSchema,
} from '@math-app/contracts/quiz';
import { type JobData } from '@math-app/contracts';
import { PictureUploadEntity } from '@math-app/database/quiz';
import { muteReconnects, QueueConnection } from '@math-app/server';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';

/** A large photo takes half a second, and whoever uploaded it is looking on. */
const patienceMs = 10_000;
const everyMs = 100;

/** Hands uploads to the worker and waits for what becomes of them. */
@Injectable()
export class ResizingService {
  constructor(
    @InjectQueue(encodePictureJob.queue) private readonly queue: Queue<JobData<typeof encodePictureJob>>,
    private readonly connection: QueueConnection,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {
    muteReconnects(queue);
  }

  /** @returns `withdrawn` where the worker is away: then nothing will happen later either */
  async resize(uploadId: string): Promise<EncodePictureResult> {
    try {
      this.connection.refuseWhileAway();
      await this.queue.add(encodePictureJob.name, { uploadId }, { jobId: uploadId });
      const result = await this.waitFor(uploadId, patienceMs);
      if (result) return result;
    } catch (error) {
      await this.withdraw(uploadId);
      throw error;
    }
    if (await this.withdraw(uploadId)) return 'withdrawn';
    // The worker was faster after all, and is about to say so.
    return (await this.waitFor(uploadId, patienceMs)) ?? 'stored';
  }

  /** Asks again and again: this needs no further connection, and works alike on Redis and Postgres. */
  private async waitFor(jobId: string, mostMs: number): Promise<EncodePictureResult | null> {
    for (let waitedMs = 0; waitedMs < mostMs; waitedMs += everyMs) {
      const job = await this.queue.getJob(jobId);
      if (!job || job.finishedOn)
        return encodePictureResultSchema.nullable().catch(null).parse(job?.returnvalue);
      await sleep(everyMs);
    }
    return null;
  }

  /** @returns whether it came in time: the worker cannot store the picture any more */
  private async withdraw(id: string): Promise<boolean> {
    const { affected } = await this.dataSource.manager.delete(PictureUploadEntity, { id });
    return affected === 1;
  }
}
