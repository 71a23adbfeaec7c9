import {
  encodePictureJob,
  type EncodePictureResult,
  encodePictureResultSchema,
} from '@math-app/contracts/quiz';
import { PictureUploadEntity } from '@math-app/database/quiz';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { JobsService } from '../../platform/jobs/jobs.service.ts';

/** A large photo takes half a second to encode, and the person who uploaded it is waiting for the response. */
const timeoutMs = 10_000;

/** Has the worker encode an uploaded picture and waits for the result. */
@Injectable()
export class PictureEncodingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
  ) {}

  /** @returns `withdrawn` while no worker is running: the picture then won't be encoded later either */
  async encode(uploadId: string): Promise<EncodePictureResult> {
    try {
      await this.jobs.enqueue(encodePictureJob, { uploadId }, { jobId: uploadId });
      const result = await this.waitFor(uploadId);
      if (result) return result;
    } catch (error) {
      await this.withdraw(uploadId);
      throw error;
    }
    if (await this.withdraw(uploadId)) return 'withdrawn';
    // The worker took the upload just before it was withdrawn, and is about to finish.
    return (await this.waitFor(uploadId)) ?? 'stored';
  }

  private async waitFor(jobId: string): Promise<EncodePictureResult | null> {
    const result = await this.jobs.waitForResult(encodePictureJob, jobId, timeoutMs);
    return encodePictureResultSchema.nullable().catch(null).parse(result);
  }

  /** @returns whether it was in time: without this row, the worker doesn't store the picture */
  private async withdraw(id: string): Promise<boolean> {
    const { affected } = await this.dataSource.manager.delete(PictureUploadEntity, { id });
    return affected === 1;
  }
}
