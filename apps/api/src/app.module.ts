import { platformJobs } from '@math-app/contracts';
import { quizJobs } from '@math-app/contracts/quiz';
import { dataSourceOptions } from '@math-app/database';
import { type Env, EnvModule, loggerParams, QueuesModule } from '@math-app/server';
import { type DynamicModule, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { AccountsModule } from './platform/accounts/accounts.module.ts';
import { PublicFilesModule } from './platform/files/public-files.module.ts';
import { HealthModule } from './platform/health/health.module.ts';
import { MediaTypeGuard } from './platform/http/media-type.guard.ts';
import { ProblemFilter } from './platform/http/problem.filter.ts';
import { SchemaPipe } from './platform/http/schema.pipe.ts';
import { JobsModule } from './platform/jobs/jobs.module.ts';
import { UsersModule } from './platform/users/users.module.ts';
import { QuizModule } from './quiz/quiz.module.ts';

const features = [
  AccountsModule,
  HealthModule,
  JobsModule.forRoot([...platformJobs, ...quizJobs]),
  PublicFilesModule,
  QuizModule,
  UsersModule,
];

@Module({})
export class AppModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [
        EnvModule.forRoot(env),
        LoggerModule.forRoot(loggerParams(env, 'api')),
        TypeOrmModule.forRoot({
          ...dataSourceOptions({
            url: env.DATABASE_URL,
            poolSize: env.DATABASE_POOL_SIZE,
            applicationName: 'math-app api',
          }),
          retryDelay: 1000,
        }),
        QueuesModule.forRoot('producer'),
        ...features,
      ],
      providers: [
        { provide: APP_GUARD, useClass: MediaTypeGuard },
        { provide: APP_PIPE, useClass: SchemaPipe },
        { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
