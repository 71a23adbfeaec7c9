import { z } from 'zod';
import { pageOf } from '../platform/pages.ts';
import { slugSchema } from './quizzes.ts';
import { timestampSchema } from '../platform/text.ts';

export const exportKinds = ['country-report', 'results', 'worksheet'] as const;
export const exportStatuses = ['waiting', 'making', 'ready', 'failed'] as const;

/** How long a file may be downloaded. */
export const exportKeptHours = 24;

/** Some 250 pages: full of formulas they take a minute, and the worker has other work beside it. */
export const worksheetLimits = { questions: 2000 } as const;

/** A file that the worker makes of what is in the database. Without a quiz it is about all of them. */
export const exportSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(exportKinds),
    quiz: z.string().nullable(),
    withAnswers: z.boolean(),
    status: z.enum(exportStatuses),
    done: z.int().meta({ description: 'Lines or questions that are in the file' }),
    total: z.int().meta({ description: 'How many there will be; 0 until that is known' }),
    fileName: z.string(),
    sizeBytes: z.int().nullable(),
    error: z.string().nullable().meta({ description: 'Why it failed, in plain words' }),
    createdAt: timestampSchema,
    readyAt: timestampSchema.nullable(),
    expiresAt: timestampSchema,
  })
  .meta({ id: 'Export' });

export const exportPageSchema = pageOf(exportSchema).meta({ id: 'ExportPage' });

/** What is wanted. The tables may be about one quiz or all, a worksheet is of one. */
export const createExportSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('country-report'), quiz: slugSchema.optional() }),
    z.strictObject({ kind: z.literal('results'), quiz: slugSchema.optional() }),
    z.strictObject({
      kind: z.literal('worksheet'),
      quiz: slugSchema,
      withAnswers: z.boolean().default(false),
    }),
  ])
  .meta({ id: 'CreateExport' });

/** Whether nothing will change any more. */
export function isExportFinished({ status }: Pick<Export, 'status'>): boolean {
  return status === 'ready' || status === 'failed';
}

export type Export = z.infer<typeof exportSchema>;
export type ExportKind = Export['kind'];
export type ExportStatus = Export['status'];
export type CreateExport = z.infer<typeof createExportSchema>;
