import { makeExportJob } from '@math-app/contracts/quiz';
import { ExportEntity } from '@math-app/database/quiz';
import { FilesModule } from '@math-app/server';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProgressService } from '../../platform/live/progress.service.ts';
import { QuizzesModule } from '../quizzes/quizzes.module.ts';
import { ExportQueue } from './export-queue.ts';
import { ExportsController } from './exports.controller.ts';
import { ExportsService } from './exports.service.ts';

@Module({
  imports: [
    BullModule.registerQueue({ name: makeExportJob.queue }),
    FilesModule,
    QuizzesModule,
    TypeOrmModule.forFeature([ExportEntity]),
  ],
  controllers: [ExportsController],
  providers: [ExportQueue, ExportsService, ProgressService],
})
export class ExportsModule {}
