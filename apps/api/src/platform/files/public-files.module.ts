import { FilesModule } from '@math-app/server';
import { Module } from '@nestjs/common';
import { PublicFilesController } from './public-files.controller.ts';

@Module({ imports: [FilesModule], controllers: [PublicFilesController] })
export class PublicFilesModule {}
