import { queueNames } from '@math-app/contracts';
import { ExportEntity } from '@math-app/database';
import { MediaModule } from '@math-app/server';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExportsProcessor } from './exports.processor.ts';
import { ExportsService } from './exports.service.ts';

@Module({
  imports: [
    BullModule.registerQueue({ name: queueNames.exporting }),
    MediaModule,
    TypeOrmModule.forFeature([ExportEntity]),
  ],
  providers: [ExportsProcessor, ExportsService],
})
export class ExportsModule {}
