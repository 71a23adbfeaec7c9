import { runImportJob } from '@math-app/contracts/quiz';
import { FilesModule } from '@math-app/server';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { ImportRecords } from './import-records.ts';
import { ImportsHousekeeping } from './imports.housekeeping.ts';
import { ImportsProcessor } from './imports.processor.ts';
import { ImportsService } from './imports.service.ts';
import { UploadReader } from './upload-reader.ts';

@Module({
  imports: [BullModule.registerQueue({ name: runImportJob.queue }), FilesModule],
  providers: [ImportRecords, ImportsHousekeeping, ImportsProcessor, ImportsService, UploadReader],
})
export class ImportsModule {}
