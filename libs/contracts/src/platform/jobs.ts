import { z } from 'zod';
import { emailSchema } from './users.ts';

/** A message from the API to the worker: the queue it travels on, its name, and what it carries. */
export interface JobContract<Schema extends z.ZodType = z.ZodType> {
  /** A gerund, such as `mailing`. */
  readonly queue: string;
  /** A command, such as `send-password-reset`. */
  readonly name: string;
  /** What the job carries: ids, never whole rows. Parsed when the job is added and again when it runs. */
  readonly schema: Schema;
}

/** What a job carries, inferred from its schema. */
export type JobData<Job extends JobContract> = z.infer<Job['schema']>;

/** Describes a job once, for the API that adds it and the worker that runs it. */
export function defineJob<Schema extends z.ZodType>(job: JobContract<Schema>): JobContract<Schema> {
  return job;
}

/**
 * Carries the address, not the account: the request then does the same work for every address, and only the worker
 * learns whether the account exists.
 */
export const sendPasswordResetJob = defineJob({
  queue: 'mailing',
  name: 'send-password-reset',
  schema: z.object({ email: emailSchema }),
});

/** Deletes expired rows and files. The worker schedules it; nothing else adds it. */
export const removeExpiredJob = defineJob({
  queue: 'housekeeping',
  name: 'remove-expired',
  schema: z.object({}),
});

export const platformJobs = [sendPasswordResetJob, removeExpiredJob] as const;
