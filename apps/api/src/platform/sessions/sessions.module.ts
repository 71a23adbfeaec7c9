import { SessionEntity } from '@math-app/database';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionGuard } from './session.guard.ts';
import { SessionsService } from './sessions.service.ts';

/** Sessions, and the guard that requires one on every route. */
@Module({
  imports: [TypeOrmModule.forFeature([SessionEntity])],
  providers: [SessionsService, { provide: APP_GUARD, useClass: SessionGuard }],
  exports: [SessionsService],
})
export class SessionsModule {}
