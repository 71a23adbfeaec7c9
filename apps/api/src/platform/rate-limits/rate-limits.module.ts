import { Module } from '@nestjs/common';
import { RateLimitsService } from './rate-limits.service.ts';

@Module({ providers: [RateLimitsService], exports: [RateLimitsService] })
export class RateLimitsModule {}
