import { imageSchema, type PutImage, putImageSchema } from '@math-app/contracts/quiz';
import { Body, Controller, Delete, Param, Put, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import { z } from 'zod';
import { Returns, ReturnsNothing } from '../../platform/http/returns.decorator.ts';
import { OnlyFor } from '../../platform/sessions/session.decorator.ts';
import { PicturesService } from './pictures.service.ts';
import type { Upload } from './upload-storage.ts';

@OnlyFor('staff')
@Controller('questions/:id/image')
export class PicturesController {
  constructor(private readonly pictures: PicturesService) {}

  /** Takes a PNG, JPEG or WebP as `file`, known by its content. Without a file, only the text changes. */
  @Put()
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @Returns(imageSchema)
  put(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: putImageSchema }) { alt }: PutImage,
    @UploadedFile() upload?: Upload,
  ) {
    return upload ? this.pictures.replace(id, alt, upload) : this.pictures.describe(id, alt);
  }

  @Delete()
  @ReturnsNothing()
  delete(@Param('id', { schema: z.uuid() }) id: string) {
    return this.pictures.remove(id);
  }
}
