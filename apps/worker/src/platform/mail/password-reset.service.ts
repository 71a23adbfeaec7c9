import { passwordResetTtlHours } from '@math-app/contracts';
import { PasswordResetEntity, UserEntity } from '@math-app/database';
import { createToken, ENV, type Env, hashToken } from '@math-app/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { MailerService } from './mailer.service.ts';
import { passwordResetMail } from './password-reset.mail.ts';

@Injectable()
export class PasswordResetService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mailer: MailerService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * Mails a link to choose a new password, if there is such an account. The token is created here, so that no queue
   * stores it. A new link replaces older ones: if this runs twice, only the second mail's link works.
   */
  async send(email: string): Promise<void> {
    const user = await this.dataSource.manager.findOneBy(UserEntity, { email, disabled: false });
    if (!user) return;
    const token = createToken();
    await this.dataSource.manager.upsert(
      PasswordResetEntity,
      {
        userId: user.id,
        tokenHash: hashToken(token),
        createdAt: new Date(),
        expiresAt: new Date(Date.now() + passwordResetTtlHours * 3600 * 1000),
      },
      ['userId'],
    );
    const link = new URL('/reset-password', this.env.PUBLIC_URL);
    link.searchParams.set('token', token);
    await this.mailer.send(user, passwordResetMail(user.name, link.href));
  }
}
