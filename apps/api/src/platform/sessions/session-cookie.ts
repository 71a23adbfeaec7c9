import type { UserEntity } from '@math-app/database';
import { ENV, type Env } from '@math-app/server';
import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { writeSessionCookie } from './session.decorator.ts';
import type { StartedSession } from '../accounts/accounts.service.ts';
import { sessionTtlSeconds } from './sessions.service.ts';

/** Hands the session's id to the browser and takes it away. */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;

  constructor(@Inject(ENV) { PUBLIC_URL }: Env) {
    this.secure = PUBLIC_URL.startsWith('https:');
  }

  give(response: Response, { user, sessionId }: StartedSession): UserEntity {
    writeSessionCookie(response, sessionId, sessionTtlSeconds, this.secure);
    return user;
  }

  take(response: Response): void {
    writeSessionCookie(response, '', 0, this.secure);
  }
}
