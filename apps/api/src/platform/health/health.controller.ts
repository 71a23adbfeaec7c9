import { databaseTimeSchema, livenessSchema, readinessSchema } from '@math-app/contracts';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Returns } from '../http/returns.decorator.ts';
import { Public } from '../sessions/session.decorator.ts';
import { HealthService } from './health.service.ts';

@Public()
@Controller()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** Whether this process is alive. Ignores its dependencies, so an outage elsewhere doesn't restart it. */
  @Get('health/live')
  @Returns(livenessSchema)
  live() {
    return { status: 'up' as const };
  }

  /** Whether the app can handle requests. If a part is down, the status is 503 with the same body. */
  @Get('health/ready')
  @Header('Cache-Control', 'no-store')
  @Returns(readinessSchema)
  async ready(@Res({ passthrough: true }) response: Response) {
    const readiness = await this.health.checkReadiness();
    if (readiness.status === 'down') response.status(503).setHeader('Retry-After', '5');
    return readiness;
  }

  @Get('ping')
  @ApiProduces('text/plain')
  @Header('Content-Type', 'text/plain')
  @Returns(z.literal('pong'))
  ping() {
    return 'pong' as const;
  }

  @Get('time')
  @Header('Cache-Control', 'no-store')
  @Returns(databaseTimeSchema)
  async time() {
    return { time: await this.health.readTime() };
  }
}
