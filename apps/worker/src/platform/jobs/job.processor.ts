import type { JobContract, JobData } from '@math-app/contracts';
import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';

/** How soon another worker takes over the job of one that was killed. A running worker renews its lock twice as often. */
export const workerOptions = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  // Each kill during a job counts as a stall. By default, BullMQ would fail the job at the second.
  maxStalledCount: 10,
} as const;

interface JobHandler<Contract extends JobContract> {
  /** Safe to run twice: a job that fails, or whose worker is killed, runs again. */
  run(payload: JobData<Contract>): Promise<unknown>;
  /** Called when the last attempt has failed. */
  onGiveUp?(payload: JobData<Contract>): Promise<void>;
}

type Entry = [contract: JobContract, handler: JobHandler<JobContract>];

/** Says what the worker does for a job. The payload's type comes from the contract. */
export function handle<Contract extends JobContract>(
  contract: Contract,
  handler: JobHandler<Contract>,
): Entry {
  return [contract, handler];
}

/** Runs the jobs of one queue: finds the handler, parses the payload, and logs results, which BullMQ doesn't. */
export abstract class JobProcessor extends WorkerHost {
  private readonly logger = new Logger(this.constructor.name);
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(...entries: Entry[]) {
    super();
    this.entries = new Map(entries.map((entry) => [entry[0].name, entry]));
  }

  async process(job: Job<unknown>): Promise<unknown> {
    const [contract, handler] = this.entries.get(job.name) ?? [];
    if (!contract || !handler) throw new UnrecoverableError(`Unknown job: ${job.name}`);
    const payload = contract.schema.parse(job.data);
    try {
      return await handler.run(payload);
    } catch (error) {
      if (isLastAttempt(job)) await handler.onGiveUp?.(payload);
      throw error;
    }
  }

  @OnWorkerEvent('completed')
  logCompleted({ name, id }: Job): void {
    this.logger.log(`${name} ${id} completed.`);
  }

  @OnWorkerEvent('failed')
  logFailed(job: Job | undefined, error: Error): void {
    const attempts = job ? `attempt ${job.attemptsMade} of ${job.opts.attempts ?? 1}` : 'gave up';
    this.logger.error(`${job?.name} ${job?.id} failed, ${attempts}: ${error.message}`);
  }

  @OnWorkerEvent('stalled')
  logStalled(id: string): void {
    this.logger.warn(`${id} was abandoned by its worker and will run again.`);
  }

  @OnWorkerEvent('error')
  logError(error: Error): void {
    this.logger.error(`The queue is unavailable: ${error.message}`);
  }
}

/** BullMQ counts an attempt when it ends, so `attemptsMade` doesn't include the current one. */
function isLastAttempt({ attemptsMade, opts }: Job): boolean {
  return attemptsMade + 1 >= (opts.attempts ?? 1);
}
