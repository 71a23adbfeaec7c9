import { z } from 'zod';
import { emailSchema } from './users.ts';

/** Queues are gerunds, jobs are commands. */
export const queueNames = {
  mailing: 'mailing',
  housekeeping: 'housekeeping',
  importing: 'importing',
  resizing: 'resizing',
  exporting: 'exporting',
} as const;
export type QueueName = (typeof queueNames)[keyof typeof queueNames];

export const jobNames = {
  sendPasswordReset: 'send-password-reset',
  removeExpired: 'remove-expired',
  runImport: 'run-import',
  resizePicture: 'resize-picture',
  makeExport: 'make-export',
} as const;

/**
 * The address and not the account: the request then does the same work for every address, and only the
 * worker learns whether an account stands behind it.
 */
export const sendPasswordResetJobSchema = z.object({ email: emailSchema });

export type SendPasswordResetJob = z.infer<typeof sendPasswordResetJobSchema>;

export const runImportJobSchema = z.object({ importId: z.uuid() });

export type RunImportJob = z.infer<typeof runImportJobSchema>;

export const makeExportJobSchema = z.object({ exportId: z.uuid() });

export type MakeExportJob = z.infer<typeof makeExportJobSchema>;
