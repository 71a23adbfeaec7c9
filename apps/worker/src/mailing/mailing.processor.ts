import { jobNames, queueNames, sendPasswordResetJobSchema } from '@math-app/contracts';
import { Processor } from '@nestjs/bullmq';
import { type Job, UnrecoverableError } from 'bullmq';
import { LoggedProcessor, workerOptions } from '../jobs/logged-processor.ts';
import { PasswordResetService } from './password-reset.service.ts';

@Processor(queueNames.mailing, { ...workerOptions, concurrency: 5 })
export class MailingProcessor extends LoggedProcessor {
  constructor(private readonly passwordReset: PasswordResetService) {
    super();
  }

  async process(job: Job<unknown>): Promise<void> {
    if (job.name !== jobNames.sendPasswordReset) throw new UnrecoverableError(`No such job: ${job.name}`);
    const { email } = sendPasswordResetJobSchema.parse(job.data);
    await this.passwordReset.send(email);
  }
}
