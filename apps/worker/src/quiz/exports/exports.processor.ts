import { makeExportJob } from '@math-app/contracts/quiz';
import { Processor } from '@nestjs/bullmq';
import { type Job, UnrecoverableError } from 'bullmq';
import { LoggedProcessor, workerOptions } from '../../platform/jobs/logged-processor.ts';
import { ExportsService } from './exports.service.ts';

// One at a time, because a long worksheet needs a hundred megabytes of memory.
@Processor(makeExportJob.queue, workerOptions)
export class ExportsProcessor extends LoggedProcessor {
  constructor(private readonly exports: ExportsService) {
    super();
  }

  async process(job: Job<unknown>): Promise<void> {
    if (job.name !== makeExportJob.name) throw new UnrecoverableError(`Unknown job: ${job.name}`);
    const { exportId } = makeExportJob.schema.parse(job.data);
    try {
      await this.exports.make(exportId);
    } catch (error) {
      const isLastAttempt = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
      if (isLastAttempt) await this.exports.giveUp(exportId);
      throw error;
    }
  }
}
