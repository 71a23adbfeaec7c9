import { z } from 'zod';

/** Why a request can fail. The client translates the code, never the title. */
export const platformProblemCodes = [
  'bad-request',
  'malformed-json',
  'invalid-input',
  'not-signed-in',
  'wrong-credentials',
  'account-disabled',
  'forbidden',
  'wrong-role',
  'foreign-origin',
  'not-found',
  'method-not-allowed',
  'email-taken',
  'own-account',
  'reset-token-invalid',
  'wrong-password',
  'body-too-large',
  'wrong-media-type',
  'too-many-requests',
  'service-unavailable',
  'internal-error',
] as const;

/** The codes of each wing. A wing adds its own by declaration merging, so the compiler knows every code. */
export interface ProblemCodes {
  platform: (typeof platformProblemCodes)[number];
}

export type ProblemCode = ProblemCodes[keyof ProblemCodes];

/** What was wrong with one value of the input. `path` is dotted: `answers.0.value`, empty for the whole body. */
export const inputErrorSchema = z
  .object({ path: z.string(), message: z.string() })
  .meta({ id: 'InputError', description: 'What was wrong with one value of the input' });

/**
 * An error response, RFC 9457 (application/problem+json). The code is any string here: a client must understand a
 * problem even if its code is newer than the client. A wing may add members of its own, such as the ids it is about.
 */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ example: 'not-found' }) as z.ZodType<string> as z.ZodType<ProblemCode>,
    detail: z.string(),
    errors: z.array(inputErrorSchema).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'An error, RFC 9457' });

export type InputError = z.infer<typeof inputErrorSchema>;
export type Problem = z.infer<typeof problemSchema>;
