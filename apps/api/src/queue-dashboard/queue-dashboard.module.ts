import { queueNames } from '@math-app/contracts';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { SessionsModule } from '../auth/sessions.module.ts';
import { ALL_QUEUES, QueueDashboardService } from './queue-dashboard.service.ts';

const names = Object.values(queueNames);

@Module({
  imports: [SessionsModule, BullModule.registerQueue(...names.map((name) => ({ name })))],
  providers: [
    {
      provide: ALL_QUEUES,
      inject: names.map((name) => getQueueToken(name)),
      useFactory: (...queues: Queue[]) => queues,
    },
    QueueDashboardService,
  ],
})
export class QueueDashboardModule {}
