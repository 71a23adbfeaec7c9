import { runImportJob } from '@math-app/contracts/quiz';
import { FilesModule } from '@math-app/server';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { ProgressService } from '../../platform/live/progress.service.ts';
import { ImportErrorsService } from './import-errors.service.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsService } from './imports.service.ts';

@Module({
  imports: [BullModule.registerQueue({ name: runImportJob.queue }), FilesModule],
  controllers: [ImportsController],
  providers: [ImportErrorsService, ImportsService, ProgressService],
})
export class ImportsModule {}
