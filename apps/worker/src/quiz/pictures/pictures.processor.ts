import { encodePictureJob, type EncodePictureResult } from '@math-app/contracts/quiz';
import { Processor } from '@nestjs/bullmq';
import { type Job, UnrecoverableError } from 'bullmq';
import { LoggedProcessor, workerOptions } from '../../platform/jobs/logged-processor.ts';
import { PicturesService } from './pictures.service.ts';

/** One picture at a time: each may need more memory than everything else in this process. */
@Processor(encodePictureJob.queue, { ...workerOptions, concurrency: 1 })
export class PicturesProcessor extends LoggedProcessor {
  constructor(private readonly pictures: PicturesService) {
    super();
  }

  process(job: Job<unknown>): Promise<EncodePictureResult> {
    if (job.name !== encodePictureJob.name) throw new UnrecoverableError(`No such job: ${job.name}`);
    return this.pictures.resize(encodePictureJob.schema.parse(job.data).uploadId);
  }
}
