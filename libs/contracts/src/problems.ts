import { z } from 'zod';

/** Every reason for which a request can be refused. The client translates the code, never the title. */
export const problemCodes = [
  'malformed-json',
  'invalid-input',
  'not-signed-in',
  'wrong-credentials',
  'account-disabled',
  'wrong-role',
  'foreign-origin',
  'not-found',
  'email-taken',
  'slug-taken',
  'own-account',
  'quiz-already-submitted',
  'submission-already-reopened',
  'answers-missing',
  'export-not-ready',
  'reset-token-invalid',
  'wrong-password',
  'already-imported',
  'import-finished',
  'unreadable-file',
  'unreadable-picture',
  'picture-too-large',
  'body-too-large',
  'wrong-media-type',
  'too-many-requests',
  'service-unavailable',
  'internal-error',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What was wrong with one value of the input. `path` is dotted: `answers.0.value`, empty for the whole body. */
export const inputErrorSchema = z
  .object({ path: z.string(), message: z.string() })
  .meta({ id: 'InputError', description: 'What was wrong with one value of the input' });

/** A refusal, RFC 9457 (application/problem+json). */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    detail: z.string(),
    errors: z.array(inputErrorSchema).optional(),
    questionIds: z.array(z.uuid()).optional(),
    importId: z.uuid().optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'A refusal, RFC 9457' });

export type InputError = z.infer<typeof inputErrorSchema>;
export type Problem = z.infer<typeof problemSchema>;
