import { jobNames, queueNames, resizePictureJobSchema, type ResizePictureResult } from '@math-app/contracts';
import { Processor } from '@nestjs/bullmq';
import { type Job, UnrecoverableError } from 'bullmq';
import { LoggedProcessor, workerOptions } from '../jobs/logged-processor.ts';
import { PicturesService } from './pictures.service.ts';

/** One picture at a time: each may need more memory than everything else in this process. */
@Processor(queueNames.resizing, { ...workerOptions, concurrency: 1 })
export class PicturesProcessor extends LoggedProcessor {
  constructor(private readonly pictures: PicturesService) {
    super();
  }

  process(job: Job<unknown>): Promise<ResizePictureResult> {
    if (job.name !== jobNames.resizePicture) throw new UnrecoverableError(`No such job: ${job.name}`);
    return this.pictures.resize(resizePictureJobSchema.parse(job.data).uploadId);
  }
}
