import { queueNames } from '@math-app/contracts';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { MailerService } from './mailer.service.ts';
import { MailingProcessor } from './mailing.processor.ts';
import { PasswordResetService } from './password-reset.service.ts';

@Module({
  imports: [BullModule.registerQueue({ name: queueNames.mailing })],
  providers: [MailerService, MailingProcessor, PasswordResetService],
})
export class MailingModule {}
