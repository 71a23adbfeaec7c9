import { type ResetPassword, sendPasswordResetJob } from '@math-app/contracts';
import { PasswordResetEntity, UserEntity } from '@math-app/database';
import { hashPassword, hashToken } from '@math-app/server';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, MoreThan } from 'typeorm';
import { ProblemException } from '../http/problem.exception.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { RateLimitsService } from '../rate-limits/rate-limits.service.ts';
import { SessionsService } from '../sessions/sessions.service.ts';

@Injectable()
export class PasswordResetsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
    private readonly sessions: SessionsService,
    private readonly limits: RateLimitsService,
  ) {}

  /** Asks the worker for an email. Does the same for every address, so the response doesn't reveal whether the account exists. */
  async request(email: string, ip: string): Promise<void> {
    await this.limits.count('forgot-password-from-ip', ip);
    await this.limits.count('forgot-password-of-account', email);
    await this.jobs.enqueue(sendPasswordResetJob, { email });
  }

  /** Sets a new password with an emailed token, which works once, and signs the user out everywhere. */
  async redeem({ token, password }: ResetPassword, ip: string): Promise<void> {
    await this.limits.count('reset-password-from-ip', ip);
    const valid = { tokenHash: hashToken(token), expiresAt: MoreThan(new Date()) };
    const passwordHash = await hashPassword(password);
    await this.dataSource.transaction(async (manager) => {
      const reset = await manager.findOneBy(PasswordResetEntity, valid);
      // Deleting uses the token up: of two parallel requests, only one finds a row to delete.
      const { affected } = await manager.delete(PasswordResetEntity, valid);
      if (!reset || !affected) {
        throw new ProblemException({
          status: 400,
          code: 'reset-token-invalid',
          detail: 'This link is invalid, used or expired. Request a new one.',
        });
      }
      await manager.update(UserEntity, { id: reset.userId }, { passwordHash });
      await this.sessions.endAll(manager, reset.userId);
    });
  }
}
