import { queueNames } from '@math-app/contracts';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { MailingService } from './mailing.service.ts';

@Module({
  imports: [BullModule.registerQueue({ name: queueNames.mailing })],
  providers: [MailingService],
  exports: [MailingService],
})
export class MailingModule {}
