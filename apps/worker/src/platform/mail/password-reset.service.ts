import { PasswordResetEntity, UserEntity } from '@math-app/database';
import { createToken, ENV, type Env, hashToken } from '@math-app/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { MailerService } from './mailer.service.ts';
import { passwordResetMail } from './password-reset.mail.ts';

const ttlHours = 24;

@Injectable()
export class PasswordResetService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mailer: MailerService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * Mails a link that allows one new password. Makes the token here, so that it never lies in a queue; older links
   * are void. Run twice, it mails twice, and the later link is the one that works.
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
        expiresAt: new Date(Date.now() + ttlHours * 3600 * 1000),
      },
      ['userId'],
    );
    const link = new URL('/reset-password', this.env.PUBLIC_URL);
    link.searchParams.set('token', token);
    await this.mailer.send(user, passwordResetMail({ name: user.name, link: link.href, ttlHours }));
  }
}
