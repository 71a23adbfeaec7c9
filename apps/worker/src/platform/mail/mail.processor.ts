import { sendPasswordResetJob } from '@math-app/contracts';
import { Processor } from '@nestjs/bullmq';
import { type Job, UnrecoverableError } from 'bullmq';
import { LoggedProcessor, workerOptions } from '../jobs/logged-processor.ts';
import { PasswordResetService } from './password-reset.service.ts';

@Processor(sendPasswordResetJob.queue, { ...workerOptions, concurrency: 5 })
export class MailProcessor extends LoggedProcessor {
  constructor(private readonly passwordReset: PasswordResetService) {
    super();
  }

  async process(job: Job<unknown>): Promise<void> {
    if (job.name !== sendPasswordResetJob.name) throw new UnrecoverableError(`No such job: ${job.name}`);
    const { email } = sendPasswordResetJob.schema.parse(job.data);
    await this.passwordReset.send(email);
  }
}
