import { z } from 'zod';
import { pageOf } from '../platform/pages.ts';
import { createQuestionSchema, difficulties } from './questions.ts';
import { slugSchema } from './quizzes.ts';
import { timestampSchema } from '../platform/text.ts';

/** The limits of one file. */
export const importLimits = { bytes: 20 * 1024 * 1024, rows: 100_000 } as const;

/** The columns of a CSV file and the fields of a JSON row. All but the explanation are required. */
export const importColumns = ['quiz', 'topic', 'difficulty', 'prompt', 'answer', 'explanation'] as const;
export type ImportColumn = (typeof importColumns)[number];

export const importFormats = ['csv', 'json'] as const;
export const importModes = ['all-or-nothing', 'good-rows'] as const;
export const importStatuses = ['waiting', 'checking', 'writing', 'completed', 'failed', 'cancelled'] as const;

/** Why a whole file wasn't imported. */
export const importFailures = [
  'no-rows',
  'too-many-rows',
  'wrong-columns',
  'row-too-long',
  'malformed-csv',
  'malformed-json',
  'bad-rows',
  'upload-lost',
  'internal-error',
] as const;

export type ImportFormat = (typeof importFormats)[number];
export type ImportMode = (typeof importModes)[number];
export type ImportStatus = (typeof importStatuses)[number];
export type ImportFailureCode = (typeof importFailures)[number];

const levels = new Map<unknown, string>([
  ['1', 'easy'],
  ['2', 'medium'],
  ['3', 'hard'],
]);

const { topic, prompt, answer, explanation } = createQuestionSchema.shape;

/** One row of a file, which becomes a question. The difficulty can also be a number from 1 to 3. */
export const importRowSchema = z.strictObject({
  quiz: z.string().trim().pipe(slugSchema),
  topic,
  difficulty: z.preprocess(
    (value) => {
      const word = String(value).trim().toLowerCase();
      return levels.get(word) ?? word;
    },
    z.enum(difficulties, { error: `This must be one of: ${difficulties.join(', ')}, 1, 2, 3.` }),
  ),
  prompt,
  answer,
  explanation,
});

/** A form. `repeat` allows the same file to be imported again. */
export const startImportSchema = z
  .strictObject({
    /** For the API's documentation only: the file is removed from the form before this schema sees it. */
    file: z.unknown().optional().meta({ type: 'string', format: 'binary' }),
    mode: z.enum(importModes).default('all-or-nothing'),
    repeat: z.stringbool().default(false),
  })
  .meta({ id: 'StartImport' });

/** The current state of an import. The counts are of rows. */
export const importSchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    format: z.enum(importFormats),
    mode: z.enum(importModes),
    status: z.enum(importStatuses),
    /** From 0 to 100, for checking and writing together. */
    percent: z.number(),
    readCount: z.int(),
    badCount: z.int(),
    writtenCount: z.int(),
    /** Null until the whole file has been checked. */
    totalCount: z.int().nullable(),
    /** The speed of the current phase, checking or writing. Once finished, the overall speed. */
    rowsPerSecond: z.int().nullable(),
    remainingSeconds: z.int().nullable(),
    failure: z.object({ code: z.enum(importFailures), detail: z.string() }).nullable(),
    createdBy: z.string().nullable(),
    createdAt: timestampSchema,
    finishedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'Import' });

export const importPageSchema = pageOf(importSchema).meta({ id: 'ImportPage' });

/** What is wrong with a row. `column` is empty if it concerns the whole row. */
export const importErrorSchema = z
  .object({ line: z.int(), column: z.string(), reason: z.string() })
  .meta({ id: 'ImportError' });

export const importErrorPageSchema = pageOf(importErrorSchema).meta({ id: 'ImportErrorPage' });

const finished = new Set<ImportStatus>(['completed', 'failed', 'cancelled']);

export function isImportFinished({ status }: { status: ImportStatus }): boolean {
  return finished.has(status);
}

export type ImportRow = z.infer<typeof importRowSchema>;
export type StartImport = z.infer<typeof startImportSchema>;
export type Import = z.infer<typeof importSchema>;
export type ImportError = z.infer<typeof importErrorSchema>;
