import { queueNames } from '@math-app/contracts';
import { MediaModule } from '@math-app/server';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { ExportLeftoversService } from './export-leftovers.service.ts';
import { HousekeepingProcessor } from './housekeeping.processor.ts';
import { HousekeepingSchedule } from './housekeeping.schedule.ts';
import { ImportLeftoversService } from './import-leftovers.service.ts';
import { HousekeepingService } from './housekeeping.service.ts';
import { MediaSweep } from './media-sweep.ts';

@Module({
  imports: [BullModule.registerQueue({ name: queueNames.housekeeping }), MediaModule],
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
