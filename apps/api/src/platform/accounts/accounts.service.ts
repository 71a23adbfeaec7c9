import type { Login, Register } from '@math-app/contracts';
import type { UserEntity } from '@math-app/database';
import { hashPassword, verifyPassword } from '@math-app/server';
import { Injectable } from '@nestjs/common';
import { ProblemException } from '../http/problem.exception.ts';
import { RateLimitsService } from '../rate-limits/rate-limits.service.ts';
import { UsersService } from '../users/users.service.ts';
import { SessionsService } from '../sessions/sessions.service.ts';

export interface StartedSession {
  user: UserEntity;
  /** For the browser's cookie; only its hash is stored. */
  sessionId: string;
}

@Injectable()
export class AuthService {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly limits: RateLimitsService,
  ) {}

  async register(
    { acceptTerms: _acceptTerms, password, ...person }: Register,
    address: string,
  ): Promise<StartedSession> {
    await this.limits.count('register-from-address', address);
    const user = await this.users.create({ ...person, passwordHash: await hashPassword(password) });
    return this.startSession(user);
  }

  async login({ email, password }: Login, address: string): Promise<StartedSession> {
    const account = `${email} ${address}`;
    // Counted before the password is compared, so that a hundred guesses at once are not one guess.
    await this.limits.count('login-from-address', address);
    await this.limits.count('login-of-account', account);
    const user = await this.users.findWithPassword({ email });
    if (!(await verifyPassword(password, user?.passwordHash)) || !user) {
      throw new ProblemException({
        status: 401,
        code: 'wrong-credentials',
        detail: 'E-mail address and password do not match.',
      });
    }
    if (user.disabled) {
      throw new ProblemException({
        status: 403,
        code: 'account-disabled',
        detail: 'This account is closed.',
      });
    }
    await this.limits.forgive('login-from-address', address);
    await this.limits.forgive('login-of-account', account);
    return this.startSession(user);
  }

  logout(sessionId: string | undefined): Promise<void> {
    return this.sessions.end(sessionId);
  }

  private async startSession(user: UserEntity): Promise<StartedSession> {
    return { user, sessionId: await this.sessions.start(user.id) };
  }
}
