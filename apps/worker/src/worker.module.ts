import { dataSourceOptions } from '@math-app/database';
import { type Env, EnvModule, loggerParams, QueuesModule } from '@math-app/server';
import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { HeartbeatModule } from './platform/heartbeat/heartbeat.module.ts';
import { HousekeepingModule } from './platform/housekeeping/housekeeping.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { QuizModule } from './quiz/quiz.module.ts';

@Module({})
export class WorkerModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        EnvModule.forRoot(env),
        LoggerModule.forRoot(loggerParams(env, 'worker')),
        TypeOrmModule.forRoot({
          ...dataSourceOptions({
            url: env.DATABASE_URL,
            poolSize: env.DATABASE_POOL_SIZE,
            applicationName: 'math-app worker',
          }),
          retryDelay: 1000,
        }),
        QueuesModule.forRoot('consumer'),
        HeartbeatModule,
        HousekeepingModule,
        MailModule,
        QuizModule,
      ],
    };
  }
}
