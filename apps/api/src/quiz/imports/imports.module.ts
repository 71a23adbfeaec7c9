import { FilesModule } from '@math-app/server';
import { Module } from '@nestjs/common';
import { ProgressModule } from '../../platform/live/progress.module.ts';
import { ImportErrorsService } from './import-errors.service.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsService } from './imports.service.ts';

@Module({
  imports: [FilesModule, ProgressModule],
  controllers: [ImportsController],
  providers: [ImportErrorsService, ImportsService],
})
export class ImportsModule {}
