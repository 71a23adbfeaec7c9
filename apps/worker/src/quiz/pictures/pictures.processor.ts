import { encodePictureJob } from '@math-app/contracts/quiz';
import { Processor } from '@nestjs/bullmq';
import { handle, JobProcessor, workerOptions } from '../../platform/jobs/job.processor.ts';
import { PicturesService } from './pictures.service.ts';

// One at a time: a single picture may need more memory than the rest of the process.
@Processor(encodePictureJob.queue, { ...workerOptions, concurrency: 1 })
export class PicturesProcessor extends JobProcessor {
  constructor(pictures: PicturesService) {
    super(handle(encodePictureJob, { run: ({ uploadId }) => pictures.encode(uploadId) }));
  }
}
