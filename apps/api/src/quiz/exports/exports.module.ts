import { ExportEntity } from '@math-app/database/quiz';
import { FilesModule } from '@math-app/server';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProgressService } from '../../platform/live/progress.service.ts';
import { QuizzesModule } from '../quizzes/quizzes.module.ts';
import { ExportsController } from './exports.controller.ts';
import { ExportsService } from './exports.service.ts';

@Module({
  imports: [FilesModule, QuizzesModule, TypeOrmModule.forFeature([ExportEntity])],
  controllers: [ExportsController],
  providers: [ExportsService, ProgressService],
})
export class ExportsModule {}
