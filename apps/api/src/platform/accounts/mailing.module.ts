import { sendPasswordResetJob } from '@math-app/contracts';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { MailingService } from './mailing.service.ts';

@Module({
  imports: [BullModule.registerQueue({ name: sendPasswordResetJob.queue })],
  providers: [MailingService],
  exports: [MailingService],
})
export class MailingModule {}
