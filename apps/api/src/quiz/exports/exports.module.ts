import { ExportEntity } from '@math-app/database/quiz';
import { FilesModule } from '@math-app/server';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProgressModule } from '../../platform/live/progress.module.ts';
import { QuizzesModule } from '../quizzes/quizzes.module.ts';
import { ExportsController } from './exports.controller.ts';
import { ExportsService } from './exports.service.ts';

@Module({
  imports: [FilesModule, ProgressModule, QuizzesModule, TypeOrmModule.forFeature([ExportEntity])],
  controllers: [ExportsController],
  providers: [ExportsService],
})
export class ExportsModule {}
