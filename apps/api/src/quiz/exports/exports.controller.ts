import { type PageNumbers, pageNumbersSchema } from '@math-app/contracts';
import {
  type CreateExport,
  createExportSchema,
  exportPageSchema,
  exportSchema,
  isExportFinished,
} from '@math-app/contracts/quiz';
import { UserEntity } from '@math-app/database';
import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { ProgressService } from '../../platform/live/progress.service.ts';
import { sendDownload } from '../../platform/files/send-file.ts';
import { Returns, SendsFile, ReturnsNothing, Streams } from '../../platform/http/returns.decorator.ts';
import { CurrentUser, OnlyFor } from '../../platform/sessions/session.decorator.ts';
import { ExportsService } from './exports.service.ts';

@OnlyFor('staff')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly exports: ExportsService,
    private readonly progress: ProgressService,
  ) {}

  @Post()
  @Returns(exportSchema, 202)
  async create(
    @Body({ schema: createExportSchema }) body: CreateExport,
    @CurrentUser() { id: userId }: UserEntity,
    @Res({ passthrough: true }) response: Response,
  ) {
    const created = await this.exports.create(body, userId);
    response.location(`/api/exports/${created.id}`);
    return created;
  }

  @Get()
  @Returns(exportPageSchema)
  list(@Query({ schema: pageNumbersSchema }) query: PageNumbers, @CurrentUser() { id: userId }: UserEntity) {
    return this.exports.list(query, userId);
  }

  @Get(':id')
  @Returns(exportSchema)
  get(@Param('id', { schema: z.uuid() }) id: string, @CurrentUser() { id: userId }: UserEntity) {
    return this.exports.get(id, userId);
  }

  @Get(':id/events')
  @Streams(exportSchema)
  events(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentUser() { id: userId }: UserEntity,
    @Res() response: Response,
  ) {
    return this.progress.send(response, {
      schema: exportSchema,
      read: () => this.exports.get(id, userId),
      isFinished: isExportFinished,
    });
  }

  @Get(':id/file')
  @SendsFile('text/csv', 'application/pdf')
  async download(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentUser() { id: userId }: UserEntity,
    @Res() response: Response,
  ) {
    await sendDownload(response, await this.exports.read(id, userId));
  }

  @Delete(':id')
  @ReturnsNothing()
  delete(@Param('id', { schema: z.uuid() }) id: string, @CurrentUser() { id: userId }: UserEntity) {
    return this.exports.delete(id, userId);
  }
}
