import { runImportJob } from '@math-app/contracts/quiz';
import { Processor } from '@nestjs/bullmq';
import { type Job, UnrecoverableError } from 'bullmq';
import { LoggedProcessor, workerOptions } from '../../platform/jobs/logged-processor.ts';
import { ImportsService } from './imports.service.ts';

@Processor(runImportJob.queue, workerOptions)
export class ImportsProcessor extends LoggedProcessor {
  constructor(private readonly imports: ImportsService) {
    super();
  }

  async process(job: Job<unknown>): Promise<void> {
    if (job.name !== runImportJob.name) throw new UnrecoverableError(`No such job: ${job.name}`);
    const { importId } = runImportJob.schema.parse(job.data);
    try {
      await this.imports.run(importId);
    } catch (error) {
      if (job.attemptsMade + 1 >= (job.opts.attempts ?? 1)) await this.imports.giveUp(importId);
      throw error;
    }
  }
}
