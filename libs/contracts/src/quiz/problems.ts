import { z } from 'zod';

export const quizProblemCodes = [
  'slug-taken',
  'quiz-already-submitted',
  'submission-already-reopened',
  'answers-missing',
  'export-not-ready',
  'already-imported',
  'import-finished',
  'unreadable-file',
  'unreadable-picture',
  'picture-too-large',
] as const;

declare module '../platform/problems.ts' {
  interface ProblemCodes {
    quiz: (typeof quizProblemCodes)[number];
  }
}

/** What `answers-missing` adds to a problem: the questions that still need an answer. */
export const answersMissingSchema = z.object({ questionIds: z.array(z.uuid()) });

/** What `already-imported` adds to a problem: the earlier import of the same file. */
export const alreadyImportedSchema = z.object({ importId: z.uuid() });
