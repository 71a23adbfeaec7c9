import { makeExportJob } from '@math-app/contracts/quiz';
import { Processor } from '@nestjs/bullmq';
import { handle, JobProcessor, workerOptions } from '../../platform/jobs/job.processor.ts';
import { ExportsService } from './exports.service.ts';

// One at a time: a long worksheet needs a hundred megabytes of memory.
@Processor(makeExportJob.queue, { ...workerOptions, concurrency: 1 })
export class ExportsProcessor extends JobProcessor {
  constructor(exports: ExportsService) {
    super(
      handle(makeExportJob, {
        run: ({ exportId }) => exports.make(exportId),
        onGiveUp: ({ exportId }) => exports.giveUp(exportId),
      }),
    );
  }
}
