import { removeExpiredJob } from '@math-app/contracts';
import { Processor } from '@nestjs/bullmq';
import { type Job, UnrecoverableError } from 'bullmq';
import { LoggedProcessor, workerOptions } from '../jobs/logged-processor.ts';
import { ExportLeftoversService } from '../../quiz/exports/export-leftovers.service.ts';
import { ImportLeftoversService } from '../../quiz/imports/import-leftovers.service.ts';
import { HousekeepingService, type Removed } from './housekeeping.service.ts';
import { MediaSweep } from '../../quiz/pictures/picture-sweep.ts';

@Processor(removeExpiredJob.queue, workerOptions)
export class HousekeepingProcessor extends LoggedProcessor {
  constructor(
    private readonly housekeeping: HousekeepingService,
    private readonly importLeftovers: ImportLeftoversService,
    private readonly exportLeftovers: ExportLeftoversService,
    private readonly mediaSweep: MediaSweep,
  ) {
    super();
  }

  async process(job: Job<unknown>): Promise<Removed> {
    if (job.name !== removeExpiredJob.name) throw new UnrecoverableError(`No such job: ${job.name}`);
    const removed = await this.housekeeping.removeExpired();
    await this.importLeftovers.clear();
    await this.exportLeftovers.clear();
    // After the rows: what they named is swept along.
    await this.mediaSweep.sweep();
    return removed;
  }
}
