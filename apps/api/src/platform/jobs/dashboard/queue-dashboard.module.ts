import type { JobContract } from '@math-app/contracts';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { SessionsModule } from '../../sessions/sessions.module.ts';
import { ALL_QUEUES, QueueDashboardService } from './queue-dashboard.service.ts';

@Module({})
export class QueueDashboardModule {
  /** Shows the queues that these jobs travel on. */
  static forJobs(jobs: readonly JobContract[]): DynamicModule {
    const names = [...new Set(jobs.map(({ queue }) => queue))];
    return {
      module: QueueDashboardModule,
      imports: [SessionsModule, BullModule.registerQueue(...names.map((name) => ({ name })))],
      providers: [
        {
          provide: ALL_QUEUES,
          inject: names.map((name) => getQueueToken(name)),
          useFactory: (...queues: Queue[]) => queues,
        },
        QueueDashboardService,
      ],
    };
  }
}
