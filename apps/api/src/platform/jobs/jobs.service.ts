import { setTimeout as sleep } from 'node:timers/promises';
import type { JobContract, JobData } from '@math-app/contracts';
import { muteReconnects, QueueConnection } from '@math-app/server';
import { Inject, Injectable } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';

export const JOB_QUEUES = Symbol('job queues');

const pollMs = 100;

/** Hands work to the worker, so that no request waits for it. */
@Injectable()
export class JobsService {
  constructor(
    @Inject(JOB_QUEUES) readonly queues: readonly Queue[],
    private readonly connection: QueueConnection,
  ) {
    queues.forEach(muteReconnects);
  }

  /** @throws ZodError for data that the job's schema rejects, ServiceUnavailable while the queue is unavailable */
  async enqueue<Job extends JobContract>(job: Job, data: JobData<Job>, options?: JobsOptions): Promise<void> {
    this.refuseWhileUnavailable();
    await this.queueOf(job).add(job.name, job.schema.parse(data), options);
  }

  /**
   * Waits until a job has finished. Polls, because that needs no second connection and works the same on Redis and
   * Postgres.
   *
   * @returns what the job returned, null if it didn't finish in time or was removed
   */
  async waitForResult(job: JobContract, jobId: string, timeoutMs: number): Promise<unknown> {
    const queue = this.queueOf(job);
    for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += pollMs) {
      const running = await queue.getJob(jobId);
      if (!running || running.finishedOn) return running?.returnvalue ?? null;
      await sleep(pollMs);
    }
    return null;
  }

  /** Called before work that is wasted if the job can't be added. @throws ServiceUnavailable */
  refuseWhileUnavailable(): void {
    this.connection.refuseWhileUnavailable();
  }

  private queueOf(job: JobContract): Queue {
    const queue = this.queues.find(({ name }) => name === job.queue);
    if (!queue) throw new Error(`The job ${job.name} is not registered in JobsModule.forRoot().`);
    return queue;
  }
}
