import { removeExpiredJob } from '@math-app/contracts';
import { FilesModule } from '@math-app/server';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HousekeepingProcessor } from './housekeeping.processor.ts';
import { HousekeepingSchedule } from './housekeeping.schedule.ts';
import { HousekeepingService } from './housekeeping.service.ts';
import { PlatformHousekeeping } from './platform.housekeeping.ts';

@Module({
  imports: [BullModule.registerQueue({ name: removeExpiredJob.queue }), DiscoveryModule, FilesModule],
  providers: [HousekeepingProcessor, HousekeepingSchedule, HousekeepingService, PlatformHousekeeping],
})
export class HousekeepingModule {}
