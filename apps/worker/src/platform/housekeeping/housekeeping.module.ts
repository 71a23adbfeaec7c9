import { removeExpiredJob } from '@math-app/contracts';
import { FilesModule } from '@math-app/server';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { ExportLeftoversService } from '../../quiz/exports/export-leftovers.service.ts';
import { HousekeepingProcessor } from './housekeeping.processor.ts';
import { HousekeepingSchedule } from './housekeeping.schedule.ts';
import { ImportLeftoversService } from '../../quiz/imports/import-leftovers.service.ts';
import { HousekeepingService } from './housekeeping.service.ts';
import { MediaSweep } from '../../quiz/pictures/picture-sweep.ts';

@Module({
  imports: [BullModule.registerQueue({ name: removeExpiredJob.queue }), FilesModule],
  providers: [
    ExportLeftoversService,
    HousekeepingProcessor,
    HousekeepingSchedule,
    HousekeepingService,
    ImportLeftoversService,
    MediaSweep,
  ],
})
export class HousekeepingModule {}
