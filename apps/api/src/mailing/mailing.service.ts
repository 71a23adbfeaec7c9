import { jobNames, queueNames, type SendPasswordResetJob } from '@math-app/contracts';
import { muteReconnects, QueueConnection } from '@math-app/server';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';

/** Hands mail to the worker. A request never waits for an SMTP server. */
@Injectable()
export class MailingService {
  constructor(
    @InjectQueue(queueNames.mailing) private readonly queue: Queue<SendPasswordResetJob>,
    private readonly connection: QueueConnection,
  ) {
    muteReconnects(queue);
  }

  async sendPasswordReset(email: string): Promise<void> {
    this.connection.refuseWhileAway();
    await this.queue.add(jobNames.sendPasswordReset, { email });
  }
}
