import type { EncodePictureResult, Image } from '@math-app/contracts/quiz';
import { QuestionEntity } from '@math-app/database/quiz';
import { FILE_STORE, type FileStore } from '@math-app/server';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { notFound, orNotFound } from '../../platform/http/not-found.ts';
import { invalidField, ProblemException } from '../../platform/http/problem.exception.ts';
import { findForChange, unknownQuestion } from '../questions/change-question.ts';
import { refusePicture, refuseUnreadablePicture } from './refuse-unreadable-picture.ts';
import { PictureEncodingService } from './picture-encoding.service.ts';
import { showImage } from './show-image.ts';
import type { Upload } from './upload-storage.ts';

/** What staff do with the picture of a question. Files that nothing shows any more are the housekeeping's. */
@Injectable()
export class PicturesService {
  private readonly logger = new Logger(PicturesService.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly encoding: PictureEncodingService,
  ) {}

  /** @throws ProblemException 404, 422 for what is no picture, 503 where the worker is away: then nothing was changed */
  async replace(questionId: string, alt: string, upload: Upload): Promise<Image> {
    try {
      refuseUnreadablePicture(upload.head);
      await this.announce(questionId, alt, upload.id);
      return await this.conclude(questionId, await this.encoding.encode(upload.id));
    } finally {
      await this.store
        .remove(upload.key)
        .catch((error: unknown) => this.logger.warn(`An upload stays for a day: ${String(error)}`));
    }
  }

  /** The same picture with another text. @throws ProblemException 400 where there is no picture yet */
  async describe(questionId: string, alt: string): Promise<Image> {
    return this.dataSource.transaction(async (manager) => {
      const { image } = await findForChange(manager, questionId);
      if (!image) throw invalidField('file', 'Choose a picture.');
      await manager.update(QuestionEntity, { id: questionId }, { image: { ...image, alt } });
      return showImage({ ...image, alt })!;
    });
  }

  /** @throws ProblemException 404 where there is no picture */
  async remove(questionId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { image } = await findForChange(manager, questionId);
      if (!image) throw notFound('This question has no picture.');
      await manager.update(QuestionEntity, { id: questionId }, { image: null });
    });
  }

  /** The row that the worker looks for. It goes with its question, and the upload is void. */
  private async announce(questionId: string, alt: string, uploadId: string): Promise<void> {
    const rows = await this.dataSource.query<unknown[]>(
      `INSERT INTO picture_uploads (id, question_id, alt)
       SELECT $1, id, $3 FROM questions WHERE id = $2 FOR KEY SHARE RETURNING id`,
      [uploadId, questionId, alt],
    );
    if (rows.length === 0) throw notFound(unknownQuestion);
  }

  private async conclude(questionId: string, result: EncodePictureResult): Promise<Image> {
    if (result === 'unreadable-picture' || result === 'picture-too-large') throw refusePicture(result);
    const question = orNotFound(
      await this.dataSource.manager.findOneBy(QuestionEntity, { id: questionId }),
      unknownQuestion,
    );
    const image = result === 'stored' ? showImage(question.image) : null;
    if (!image) throw refuseWhileAway();
    return image;
  }
}

function refuseWhileAway(): ProblemException {
  return new ProblemException({
    status: 503,
    code: 'service-unavailable',
    detail: 'Nobody works on pictures at the moment. Nothing was changed; please try again.',
    retryAfterSeconds: 10,
  });
}
