import { removeExpiredJob } from '@math-app/contracts';
import { Processor } from '@nestjs/bullmq';
import { type Job, UnrecoverableError } from 'bullmq';
import { LoggedProcessor, workerOptions } from '../jobs/logged-processor.ts';
import type { Removed } from './housekeeping-task.ts';
import { HousekeepingService } from './housekeeping.service.ts';

@Processor(removeExpiredJob.queue, workerOptions)
export class HousekeepingProcessor extends LoggedProcessor {
  constructor(private readonly housekeeping: HousekeepingService) {
    super();
  }

  process(job: Job<unknown>): Promise<Removed> {
    if (job.name !== removeExpiredJob.name) throw new UnrecoverableError(`No such job: ${job.name}`);
    return this.housekeeping.removeExpired();
  }
}
