import {
  encodePictureJob,
  type EncodePictureResult,
  encodePictureResultSchema,
  type Picture,
} from '@math-app/contracts/quiz';
import { PictureUploadEntity, type StoredPicture } from '@math-app/database/quiz';
import { pictureKey, quizFolders, widthsOfPicture } from '@math-app/server/quiz';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Upload } from '../../platform/files/upload-storage.ts';
import { JobsService } from '../../platform/jobs/jobs.service.ts';
import { refusedPicture, refuseUnreadablePicture } from './picture-checks.ts';

/** A large photo takes half a second to encode, and the person who uploaded it is waiting for the response. */
const timeoutMs = 10_000;

/** Pictures, whatever they belong to. The worker encodes them; housekeeping removes files that nothing shows any more. */
@Injectable()
export class PicturesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
  ) {}

  /** A stored picture as a page shows it. */
  show(stored: StoredPicture): Picture;
  show(stored: StoredPicture | null): Picture | null;
  show(stored: StoredPicture | null): Picture | null {
    if (!stored) return null;
    const { hash, width, height, alt } = stored;
    const urlOf = (size: number) => pictureKey(hash, size).replace(quizFolders.pictures, '/media/');
    const srcset = widthsOfPicture(width).map((size) => `${urlOf(size)} ${size}w`);
    return { url: urlOf(width), srcset: srcset.join(', '), width, height, alt };
  }

  /** @throws ProblemException 422 `unreadable-picture` or `picture-too-large` */
  refuseUnreadable(upload: Upload): void {
    refuseUnreadablePicture(upload.head);
  }

  /**
   * Has the worker encode an upload that is announced as a `PictureUploadEntity`, and waits for the result.
   *
   * @returns whether the picture was stored. If not, it won't be stored later either
   * @throws ProblemException 422 `unreadable-picture` or `picture-too-large`
   */
  async encode(uploadId: string): Promise<boolean> {
    const result = await this.requestEncoding(uploadId);
    if (result === 'unreadable-picture' || result === 'picture-too-large') throw refusedPicture(result);
    return result === 'stored';
  }

  private async requestEncoding(uploadId: string): Promise<EncodePictureResult> {
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
