import { z } from 'zod';
import { defineJob } from '../platform/jobs.ts';

export const runImportJob = defineJob({
  queue: 'importing',
  name: 'run-import',
  schema: z.object({ importId: z.uuid() }),
});

export const makeExportJob = defineJob({
  queue: 'exporting',
  name: 'make-export',
  schema: z.object({ exportId: z.uuid() }),
});

/** An upload is a row that names its question, and a file with the same id in `private/pictures/`. */
export const encodePictureJob = defineJob({
  queue: 'encoding',
  name: 'encode-picture',
  schema: z.object({ uploadId: z.uuid() }),
});

/** The result of an upload. `withdrawn`: the API stopped waiting, or the question was deleted. */
export const encodePictureResultSchema = z.enum([
  'stored',
  'withdrawn',
  'unreadable-picture',
  'picture-too-large',
]);

export type EncodePictureResult = z.infer<typeof encodePictureResultSchema>;

export const quizJobs = [runImportJob, makeExportJob, encodePictureJob] as const;
