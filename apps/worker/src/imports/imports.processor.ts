import { jobNames, queueNames, runImportJobSchema } from '@math-app/contracts';
import { Processor } from '@nestjs/bullmq';
import { type Job, UnrecoverableError } from 'bullmq';
import { LoggedProcessor, workerOptions } from '../jobs/logged-processor.ts';
import { ImportsService } from './imports.service.ts';

@Processor(queueNames.importing, workerOptions)
export class ImportsProcessor extends LoggedProcessor {
  constructor(private readonly imports: ImportsService) {
    super();
  }

  async process(job: Job<unknown>): Promise<void> {
    if (job.name !== jobNames.runImport) throw new UnrecoverableError(`No such job: ${job.name}`);
    const { importId } = runImportJobSchema.parse(job.data);
    try {
      await this.imports.run(importId);
    } catch (error) {
      if (job.attemptsMade + 1 >= (job.opts.attempts ?? 1)) await this.imports.giveUp(importId);
      throw error;
    }
  }
}
