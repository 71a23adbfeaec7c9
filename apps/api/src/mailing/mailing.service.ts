import { jobNames, queueNames, type SendPasswordResetJob } from '@math-app/contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';

/** Hands mail to the worker. A request never waits for an SMTP server. */
@Injectable()
export class MailingService {
  constructor(@InjectQueue(queueNames.mailing) private readonly queue: Queue<SendPasswordResetJob>) {}

  async sendPasswordReset(email: string): Promise<void> {
    await this.queue.add(jobNames.sendPasswordReset, { email });
  }
}
