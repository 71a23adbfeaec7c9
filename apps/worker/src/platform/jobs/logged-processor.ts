import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';

/** How long a killed worker's job waits for another worker; a living worker renews its claim at half that time. */
export const workerOptions = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  // Each restart of a worker that is killed half way counts as a stall; the default gives up at the second.
  maxStalledCount: 10,
} as const;

/** A processor whose failures can be seen: BullMQ itself prints nothing. */
export abstract class LoggedProcessor extends WorkerHost {
  protected readonly logger = new Logger(this.constructor.name);

  @OnWorkerEvent('completed')
  logCompleted({ name, id }: Job): void {
    this.logger.log(`${name} ${id} is done.`);
  }

  @OnWorkerEvent('failed')
  logFailed(job: Job | undefined, error: Error): void {
    const attempts = job ? `attempt ${job.attemptsMade} of ${job.opts.attempts ?? 1}` : 'given up';
    this.logger.error(`${job?.name} ${job?.id} failed, ${attempts}: ${error.message}`);
  }

  @OnWorkerEvent('stalled')
  logStalled(id: string): void {
    this.logger.warn(`${id} was left by its worker and starts again.`);
  }

  @OnWorkerEvent('error')
  logError(error: Error): void {
    this.logger.error(`The queue is away: ${error.message}`);
  }
}
