import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { EncodePictureResult } from '@math-app/contracts/quiz';
import { PictureUploadEntity, QuestionEntity } from '@math-app/database/quiz';
import { FILE_STORE, type FileStore, MissingFile } from '@math-app/server';
import { pictureKey, uploadedPictureKey } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { type EncodedPicture, encodePicture, PictureRejected } from './encode-picture.ts';
import { lockPictures } from './lock-pictures.ts';

/** Turns an upload into a question's picture. */
@Injectable()
export class PicturesService {
  constructor(
    @Inject(FILE_STORE) private readonly store: FileStore,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** Safe to run twice or kill at any point: only one run can claim the upload's row, and equal files have equal names. */
  async encode(uploadId: string): Promise<EncodePictureResult> {
    const upload = uploadedPictureKey(uploadId);
    const result = await this.encodeFile(uploadId, upload);
    await this.store.remove(upload);
    return result;
  }

  private async encodeFile(uploadId: string, upload: string): Promise<EncodePictureResult> {
    try {
      const picture = await encodePicture(await buffer(await this.store.read(upload)));
      return await this.attach(uploadId, picture);
    } catch (error) {
      if (!(error instanceof PictureRejected) && !(error instanceof MissingFile)) throw error;
      await this.dataSource.manager.delete(PictureUploadEntity, { id: uploadId });
      return error instanceof PictureRejected ? error.reason : 'withdrawn';
    }
  }

  private attach(uploadId: string, { files, ...image }: EncodedPicture): Promise<EncodePictureResult> {
    return this.dataSource.transaction(async (manager) => {
      await lockPictures(manager, 'shared');
      for (const [width, file] of files) {
        await this.store.write(pictureKey(image.hash, width), Readable.from([file]));
      }
      const upload = await claim(manager, uploadId);
      if (!upload) return 'withdrawn';
      await manager.update(
        QuestionEntity,
        { id: upload.questionId },
        { image: { ...image, alt: upload.alt } },
      );
      return 'stored';
    });
  }
}

type Claim = Pick<PictureUploadEntity, 'questionId' | 'alt'>;

/**
 * Deletes the upload's row, which only one job can do. Updates the quiz first, as every change of a question does: that
 * locks it and invalidates its cached questions.
 */
async function claim(manager: EntityManager, id: string): Promise<Claim | undefined> {
  await manager.query(
    `UPDATE quizzes SET revision = revision + 1
       FROM questions JOIN picture_uploads ON picture_uploads.question_id = questions.id
      WHERE quizzes.id = questions.quiz_id AND picture_uploads.id = $1`,
    [id],
  );
  const [rows] = await manager.query<[Claim[], number]>(
    'DELETE FROM picture_uploads WHERE id = $1 RETURNING question_id AS "questionId", alt',
    [id],
  );
  return rows[0];
}
