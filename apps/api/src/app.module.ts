import { dataSourceOptions } from '@math-app/database';
import { type Env, EnvModule, loggerParams, QueuesModule } from '@math-app/server';
import { type DynamicModule, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { AnswersModule } from './answers/answers.module.ts';
import { AuthModule } from './auth/auth.module.ts';
import { ExportsModule } from './exports/exports.module.ts';
import { HealthModule } from './health/health.module.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { SchemaPipe } from './http/schema.pipe.ts';
import { ImportsModule } from './imports/imports.module.ts';
import { PicturesModule } from './pictures/pictures.module.ts';
import { QuestionsModule } from './questions/questions.module.ts';
import { QueueDashboardModule } from './queue-dashboard/queue-dashboard.module.ts';
import { QuizzesModule } from './quizzes/quizzes.module.ts';
import { ReportsModule } from './reports/reports.module.ts';
import { ResultsModule } from './results/results.module.ts';
import { SubmissionsModule } from './submissions/submissions.module.ts';
import { UsersModule } from './users/users.module.ts';

const features = [
  AnswersModule,
  AuthModule,
  ExportsModule,
  HealthModule,
  ImportsModule,
  PicturesModule,
  QuestionsModule,
  QueueDashboardModule,
  QuizzesModule,
  ReportsModule,
  ResultsModule,
  SubmissionsModule,
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
        { provide: APP_PIPE, useClass: SchemaPipe },
        { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
