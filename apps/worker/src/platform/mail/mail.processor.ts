import { sendPasswordResetJob } from '@math-app/contracts';
import { Processor } from '@nestjs/bullmq';
import { handle, JobProcessor, workerOptions } from '../jobs/job.processor.ts';
import { PasswordResetService } from './password-reset.service.ts';

@Processor(sendPasswordResetJob.queue, { ...workerOptions, concurrency: 5 })
export class MailProcessor extends JobProcessor {
  constructor(passwordReset: PasswordResetService) {
    super(handle(sendPasswordResetJob, { run: ({ email }) => passwordReset.send(email) }));
  }
}
