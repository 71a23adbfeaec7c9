import { type PageNumbers, pageNumbersSchema } from '@math-app/contracts';
import {
  importErrorPageSchema,
  importFormats,
  importLimits,
  importPageSchema,
  importSchema,
  isImportFinished,
  type StartImport,
  startImportSchema,
} from '@math-app/contracts/quiz';
import type { UserEntity } from '@math-app/database';
import { importKey } from '@math-app/server/quiz';
import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { ProgressService } from '../../platform/live/progress.service.ts';
import type { Upload } from '../../platform/files/upload-storage.ts';
import { CurrentUpload, TakesUpload } from '../../platform/files/upload.decorator.ts';
import { sendDownload } from '../../platform/files/send-file.ts';
import { Returns, SendsFile, ReturnsNothing, Streams } from '../../platform/http/returns.decorator.ts';
import { CurrentUser, OnlyFor } from '../../platform/sessions/session.decorator.ts';
import { ImportErrorsService } from './import-errors.service.ts';
import { ImportsService } from './imports.service.ts';
import { TextCheck } from './text-check.ts';

const idSchema = z.uuid();

@OnlyFor('staff')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly errors: ImportErrorsService,
    private readonly progress: ProgressService,
  ) {}

  @Post()
  @TakesUpload({
    field: 'file',
    maxBytes: importLimits.bytes,
    endings: importFormats.map((format) => `.${format}`),
    key: importKey,
    createCheck: () => new TextCheck(),
    isForWorker: true,
  })
  @Returns(importSchema, 202)
  async start(
    @CurrentUpload() upload: Upload,
    @Body({ schema: startImportSchema }) body: StartImport,
    @CurrentUser() user: UserEntity,
    @Res({ passthrough: true }) response: Response,
  ) {
    response.location(`/api/imports/${upload.id}`);
    return this.imports.start(upload, body, user);
  }

  @Get()
  @Returns(importPageSchema)
  list(@Query({ schema: pageNumbersSchema }) query: PageNumbers) {
    return this.imports.list(query);
  }

  @Get(':id')
  @Returns(importSchema)
  get(@Param('id', { schema: idSchema }) id: string) {
    return this.imports.get(id);
  }

  @Get(':id/events')
  @Streams(importSchema)
  events(@Param('id', { schema: idSchema }) id: string, @Res() response: Response) {
    return this.progress.send(response, {
      schema: importSchema,
      read: () => this.imports.get(id),
      isFinished: isImportFinished,
    });
  }

  @Get(':id/errors')
  @Returns(importErrorPageSchema)
  async listErrors(
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: pageNumbersSchema }) query: PageNumbers,
  ) {
    await this.imports.get(id);
    return this.errors.list(id, query);
  }

  @Get(':id/errors.csv')
  @SendsFile('text/csv')
  async downloadErrors(@Param('id', { schema: idSchema }) id: string, @Res() response: Response) {
    await this.imports.get(id);
    await sendDownload(response, this.errors.asCsv(id));
  }

  @Delete(':id')
  @ReturnsNothing()
  cancel(@Param('id', { schema: idSchema }) id: string) {
    return this.imports.cancel(id);
  }
}
