import { z } from 'zod';
import { pageOf } from '../platform/pages.ts';
import { slugSchema } from './quizzes.ts';
import { timestampSchema } from '../platform/text.ts';

export const exportKinds = ['country-report', 'results', 'worksheet'] as const;
export const exportStatuses = ['waiting', 'making', 'ready', 'failed'] as const;

/** How long a file can be downloaded. */
export const exportKeptHours = 24;

/** About 250 pages. Full of formulas, they take the worker a minute. */
export const worksheetLimits = { questions: 2000 } as const;

/** A file that the worker creates from the database. Without a quiz it covers all of them. */
export const exportSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(exportKinds),
    quiz: z.string().nullable(),
    withAnswers: z.boolean(),
    status: z.enum(exportStatuses),
    done: z.int().meta({ description: 'The number of rows or questions in the file so far' }),
    total: z
      .int()
      .meta({ description: 'The number of rows or questions in the finished file; 0 until it is known' }),
    fileName: z.string(),
    sizeBytes: z.int().nullable(),
    error: z.string().nullable().meta({ description: 'Why it failed, in plain language' }),
    createdAt: timestampSchema,
    readyAt: timestampSchema.nullable(),
    expiresAt: timestampSchema,
  })
  .meta({ id: 'Export' });

export const exportPageSchema = pageOf(exportSchema).meta({ id: 'ExportPage' });

/** The requested file. A table covers one quiz or all, a worksheet covers one. */
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

/** Whether the export is ready or has failed. */
export function isExportFinished({ status }: Pick<Export, 'status'>): boolean {
  return status === 'ready' || status === 'failed';
}

export type Export = z.infer<typeof exportSchema>;
export type ExportKind = Export['kind'];
export type ExportStatus = Export['status'];
export type CreateExport = z.infer<typeof createExportSchema>;
