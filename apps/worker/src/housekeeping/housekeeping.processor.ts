import { jobNames, queueNames } from '@math-app/contracts';
import { Processor } from '@nestjs/bullmq';
import { type Job, UnrecoverableError } from 'bullmq';
import { LoggedProcessor, workerOptions } from '../jobs/logged-processor.ts';
import { HousekeepingService, type Removed } from './housekeeping.service.ts';

@Processor(queueNames.housekeeping, workerOptions)
export class HousekeepingProcessor extends LoggedProcessor {
  constructor(private readonly housekeeping: HousekeepingService) {
    super();
  }

  process(job: Job<unknown>): Promise<Removed> {
    if (job.name !== jobNames.removeExpired) throw new UnrecoverableError(`No such job: ${job.name}`);
    return this.housekeeping.removeExpired();
  }
}
