import { pictureSchema, pictureLimits, type PutPicture, putPictureSchema } from '@math-app/contracts/quiz';
import { uploadedPictureKey } from '@math-app/server/quiz';
import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import type { Upload } from '../../platform/files/upload-storage.ts';
import { CurrentUpload, TakesUpload } from '../../platform/files/upload.decorator.ts';
import { Returns, ReturnsNothing } from '../../platform/http/returns.decorator.ts';
import { OnlyFor } from '../../platform/sessions/session.decorator.ts';
import { QuestionPicturesService } from './question-pictures.service.ts';

@OnlyFor('staff')
@Controller('questions/:id/image')
export class QuestionPicturesController {
  constructor(private readonly pictures: QuestionPicturesService) {}

  /** Takes a PNG, JPEG or WebP, recognized by its content. Without a file, only the alternative text changes. */
  @Put()
  @TakesUpload({
    field: 'file',
    maxBytes: pictureLimits.bytes,
    key: uploadedPictureKey,
    isOptional: true,
    isTemporary: true,
    isForWorker: true,
  })
  @Returns(pictureSchema)
  put(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: putPictureSchema }) { alt }: PutPicture,
    @CurrentUpload() upload?: Upload,
  ) {
    return upload ? this.pictures.replace(id, alt, upload) : this.pictures.describe(id, alt);
  }

  @Delete()
  @ReturnsNothing()
  delete(@Param('id', { schema: z.uuid() }) id: string) {
    return this.pictures.remove(id);
  }
}
