import type { Login, Register } from '@math-app/contracts';
import type { UserEntity } from '@math-app/database';
import { hashPassword, verifyPassword } from '@math-app/server';
import { Injectable } from '@nestjs/common';
import { ProblemException } from '../http/problem.exception.ts';
import { RateLimitsService } from '../rate-limits/rate-limits.service.ts';
import { UsersService } from '../users/users.service.ts';

@Injectable()
export class AccountsService {
  constructor(
    private readonly users: UsersService,
    private readonly limits: RateLimitsService,
  ) {}

  /** @throws ProblemException 409 `email-taken` */
  async register(
    { acceptTerms: _acceptTerms, password, ...person }: Register,
    ip: string,
  ): Promise<UserEntity> {
    await this.limits.count('register-from-ip', ip);
    return this.users.create({ ...person, passwordHash: await hashPassword(password) });
  }

  /** @throws ProblemException 401 `wrong-credentials`, 403 `account-disabled` */
  async checkPassword({ email, password }: Login, ip: string): Promise<UserEntity> {
    const account = `${email} ${ip}`;
    // Counted before the password is compared, so that parallel guesses all count.
    await this.limits.count('login-from-ip', ip);
    await this.limits.count('login-of-account', account);
    const user = await this.users.findWithPassword({ email });
    if (!(await verifyPassword(password, user?.passwordHash)) || !user) {
      throw new ProblemException({
        status: 401,
        code: 'wrong-credentials',
        detail: 'The email address or the password is wrong.',
      });
    }
    if (user.disabled) {
      throw new ProblemException({
        status: 403,
        code: 'account-disabled',
        detail: 'This account has been disabled.',
      });
    }
    await this.limits.forgive('login-from-ip', ip);
    await this.limits.forgive('login-of-account', account);
    return user;
  }
}
