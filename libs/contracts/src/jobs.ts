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

/** An upload is a row that names its question and a file of the same id below `private/pictures/`. */
export const resizePictureJobSchema = z.object({ uploadId: z.uuid() });

/** What became of an upload. `withdrawn`: the API did not wait any longer, or the question is gone. */
export const resizePictureResultSchema = z.enum([
  'stored',
  'withdrawn',
  'unreadable-picture',
  'picture-too-large',
]);

export type ResizePictureJob = z.infer<typeof resizePictureJobSchema>;
export type ResizePictureResult = z.infer<typeof resizePictureResultSchema>;
