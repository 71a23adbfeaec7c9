import { FilesModule } from '@math-app/server';
import { Module } from '@nestjs/common';
import { ProgressService } from '../../platform/live/progress.service.ts';
import { ImportErrorsService } from './import-errors.service.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsService } from './imports.service.ts';

@Module({
  imports: [FilesModule],
  controllers: [ImportsController],
  providers: [ImportErrorsService, ImportsService, ProgressService],
})
export class ImportsModule {}
