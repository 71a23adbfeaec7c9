import { sendPasswordResetJob } from '@math-app/contracts';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { MailerService } from './mailer.service.ts';
import { MailProcessor } from './mail.processor.ts';
import { PasswordResetService } from './password-reset.service.ts';

@Module({
  imports: [BullModule.registerQueue({ name: sendPasswordResetJob.queue })],
  providers: [MailerService, MailProcessor, PasswordResetService],
})
export class MailModule {}
