import { makeExportJob } from '@math-app/contracts/quiz';
import { ExportEntity } from '@math-app/database/quiz';
import { FilesModule } from '@math-app/server';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExportsHousekeeping } from './exports.housekeeping.ts';
import { ExportsProcessor } from './exports.processor.ts';
import { ExportsService } from './exports.service.ts';

@Module({
  imports: [
    BullModule.registerQueue({ name: makeExportJob.queue }),
    FilesModule,
    TypeOrmModule.forFeature([ExportEntity]),
  ],
  providers: [ExportsHousekeeping, ExportsProcessor, ExportsService],
})
export class ExportsModule {}
