import type { Picture } from '@math-app/contracts/quiz';
import { QuestionEntity } from '@math-app/database/quiz';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Upload } from '../../platform/files/upload-storage.ts';
import { notFound, orNotFound } from '../../platform/http/not-found.ts';
import { invalidField, ProblemException } from '../../platform/http/problem.exception.ts';
import { PicturesService } from '../pictures/pictures.service.ts';
import { getForChange, unknownQuestion } from './change-question.ts';

/** What staff do with the picture of a question. */
@Injectable()
export class QuestionPicturesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly pictures: PicturesService,
  ) {}

  /** @throws ProblemException 404, 422 for a file that isn't a picture, 503 if no worker is running: nothing has changed then */
  async replace(questionId: string, alt: string, upload: Upload): Promise<Picture> {
    this.pictures.refuseUnreadable(upload);
    await this.announce(questionId, alt, upload.id);
    const isStored = await this.pictures.encode(upload.id);
    const question = await this.dataSource.manager.findOneBy(QuestionEntity, { id: questionId });
    const { image } = orNotFound(question, unknownQuestion);
    if (!isStored || !image) throw encodingUnavailable();
    return this.pictures.show(image);
  }

  /** Keeps the picture and changes its alternative text. @throws ProblemException 400 if there is no picture yet */
  describe(questionId: string, alt: string): Promise<Picture> {
    return this.dataSource.transaction(async (manager) => {
      const { image } = await getForChange(manager, questionId);
      if (!image) throw invalidField('file', 'Choose a picture.');
      await manager.update(QuestionEntity, { id: questionId }, { image: { ...image, alt } });
      return this.pictures.show({ ...image, alt });
    });
  }

  /** @throws ProblemException 404 if there is no picture */
  async remove(questionId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { image } = await getForChange(manager, questionId);
      if (!image) throw notFound('This question has no picture.');
      await manager.update(QuestionEntity, { id: questionId }, { image: null });
    });
  }

  /** Writes the row that the worker looks for. Deleting the question deletes it too, which cancels the upload. */
  private async announce(questionId: string, alt: string, uploadId: string): Promise<void> {
    const rows = await this.dataSource.query<unknown[]>(
      `INSERT INTO picture_uploads (id, question_id, alt)
       SELECT $1, id, $3 FROM questions WHERE id = $2 FOR KEY SHARE RETURNING id`,
      [uploadId, questionId, alt],
    );
    if (rows.length === 0) throw notFound(unknownQuestion);
  }
}

function encodingUnavailable(): ProblemException {
  return new ProblemException({
    status: 503,
    code: 'service-unavailable',
    detail: 'Image processing is currently unavailable. Nothing was changed. Please try again.',
    retryAfterSeconds: 10,
  });
}
