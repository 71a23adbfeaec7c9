import { type PageNumbers, pageNumbersSchema } from '@math-app/contracts';
import {
  importErrorPageSchema,
  importPageSchema,
  importSchema,
  isImportFinished,
  type StartImport,
  startImportSchema,
} from '@math-app/contracts/quiz';
import type { UserEntity } from '@math-app/database';
import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  Post,
  Query,
  Res,
  StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { ProgressService } from '../../platform/live/progress.service.ts';
import { Returns, ReturnsFile, ReturnsNothing, Streams } from '../../platform/http/returns.decorator.ts';
import { CurrentUser, OnlyFor } from '../../platform/sessions/session.ts';
import { ImportErrorsService } from './import-errors.service.ts';
import { ImportsService } from './imports.service.ts';
import type { Upload } from './upload-storage.ts';
import { UploadedImport, UploadInterceptor } from './upload.interceptor.ts';

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
  @ApiConsumes('multipart/form-data')
  @UseInterceptors(UploadInterceptor)
  @Returns(importSchema, 202)
  async start(
    @UploadedImport() upload: Upload,
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
  find(@Param('id', { schema: idSchema }) id: string) {
    return this.imports.find(id);
  }

  @Get(':id/events')
  @Streams(importSchema)
  events(@Param('id', { schema: idSchema }) id: string, @Res() response: Response) {
    return this.progress.send(response, () => this.imports.find(id), isImportFinished);
  }

  @Get(':id/errors')
  @Returns(importErrorPageSchema)
  async listErrors(
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: pageNumbersSchema }) query: PageNumbers,
  ) {
    await this.imports.find(id);
    return this.errors.list(id, query);
  }

  @Get(':id/errors.csv')
  @ReturnsFile('text/csv')
  async downloadErrors(@Param('id', { schema: idSchema }) id: string) {
    await this.imports.find(id);
    return new StreamableFile(this.errors.asCsv(id), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="errors-${id}.csv"`,
    });
  }

  @Delete(':id')
  @ReturnsNothing()
  cancel(@Param('id', { schema: idSchema }) id: string) {
    return this.imports.cancel(id);
  }
}
