import { runImportJob } from '@math-app/contracts/quiz';
import { Processor } from '@nestjs/bullmq';
import { handle, JobProcessor, workerOptions } from '../../platform/jobs/job.processor.ts';
import { ImportsService } from './imports.service.ts';

@Processor(runImportJob.queue, workerOptions)
export class ImportsProcessor extends JobProcessor {
  constructor(imports: ImportsService) {
    super(
      handle(runImportJob, {
        run: ({ importId }) => imports.run(importId),
        onGiveUp: ({ importId }) => imports.giveUp(importId),
      }),
    );
  }
}
