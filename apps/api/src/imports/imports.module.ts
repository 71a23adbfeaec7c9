import { queueNames } from '@math-app/contracts';
import { MediaModule } from '@math-app/server';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { ProgressService } from '../http/progress.service.ts';
import { ImportErrorsService } from './import-errors.service.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsService } from './imports.service.ts';

@Module({
  imports: [BullModule.registerQueue({ name: queueNames.importing }), MediaModule],
  controllers: [ImportsController],
  providers: [ImportErrorsService, ImportsService, ProgressService],
})
export class ImportsModule {}
