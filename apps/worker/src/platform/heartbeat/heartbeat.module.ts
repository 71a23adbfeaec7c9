import { HeartbeatEntity } from '@math-app/database';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HeartbeatService } from './heartbeat.service.ts';

@Module({ imports: [TypeOrmModule.forFeature([HeartbeatEntity])], providers: [HeartbeatService] })
export class HeartbeatModule {}
