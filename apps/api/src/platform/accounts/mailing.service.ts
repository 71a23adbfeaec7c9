import { sendPasswordResetJob, type JobData } from '@math-app/contracts';
import { muteReconnects, QueueConnection } from '@math-app/server';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';

/** Hands mail to the worker. A request never waits for an SMTP server. */
@Injectable()
export class MailingService {
  constructor(
    @InjectQueue(sendPasswordResetJob.queue)
    private readonly queue: Queue<JobData<typeof sendPasswordResetJob>>,
    private readonly connection: QueueConnection,
  ) {
    muteReconnects(queue);
  }

  async sendPasswordReset(email: string): Promise<void> {
    this.connection.refuseWhileAway();
    await this.queue.add(sendPasswordResetJob.name, { email });
  }
}
