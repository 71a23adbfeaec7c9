import type { JobContract } from '@math-app/contracts';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { SessionsModule } from '../sessions/sessions.module.ts';
import { QueueDashboardService } from './dashboard/queue-dashboard.service.ts';
import { JOB_QUEUES, JobsService } from './jobs.service.ts';

@Module({})
export class JobsModule {
  /** Registers the queues of all jobs once: for `JobsService`, which adds jobs, and for the dashboard, which shows them. */
  static forRoot(jobs: readonly JobContract[]): DynamicModule {
    const names = [...new Set(jobs.map(({ queue }) => queue))];
    return {
      module: JobsModule,
      global: true,
      imports: [SessionsModule, BullModule.registerQueue(...names.map((name) => ({ name })))],
      providers: [
        {
          provide: JOB_QUEUES,
          inject: names.map((name) => getQueueToken(name)),
          useFactory: (...queues: Queue[]) => queues,
        },
        JobsService,
        QueueDashboardService,
      ],
      exports: [JobsService],
    };
  }
}
