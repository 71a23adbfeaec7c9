import { queueNames } from '@math-app/contracts';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { HousekeepingProcessor } from './housekeeping.processor.ts';
import { HousekeepingSchedule } from './housekeeping.schedule.ts';
import { HousekeepingService } from './housekeeping.service.ts';

@Module({
  imports: [BullModule.registerQueue({ name: queueNames.housekeeping })],
  providers: [HousekeepingProcessor, HousekeepingSchedule, HousekeepingService],
})
export class HousekeepingModule {}
