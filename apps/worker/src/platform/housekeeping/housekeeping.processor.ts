import { removeExpiredJob } from '@math-app/contracts';
import { Processor } from '@nestjs/bullmq';
import { handle, JobProcessor, workerOptions } from '../jobs/job.processor.ts';
import { HousekeepingService } from './housekeeping.service.ts';

@Processor(removeExpiredJob.queue, workerOptions)
export class HousekeepingProcessor extends JobProcessor {
  constructor(housekeeping: HousekeepingService) {
    super(handle(removeExpiredJob, { run: () => housekeeping.removeExpired() }));
  }
}
