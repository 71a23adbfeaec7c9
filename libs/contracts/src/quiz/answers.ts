import { z } from 'zod';
import { timestampSchema } from '../platform/text.ts';

/** Longer than any answer that a person types, short enough to be parsed in microseconds. */
export const answerMaxLength = 40;

/** An answer as it was typed. Whether it is a number, libs/engine decides; empty takes the answer back. */
export const saveAnswerSchema = z
  .strictObject({
    value: z
      .string()
      .trim()
      .max(answerMaxLength, `Use at most ${answerMaxLength} characters.`)
      .meta({ example: '1/2', description: 'Integer, decimal, fraction, mixed number or percent' }),
  })
  .meta({ id: 'SaveAnswer' });

/** One's own answer to a question, saved and not yet graded. `savedAt` is null where it was taken back. */
export const answerSchema = z
  .object({ questionId: z.uuid(), value: z.string(), savedAt: timestampSchema.nullable() })
  .meta({ id: 'Answer' });

export type SaveAnswer = z.infer<typeof saveAnswerSchema>;
export type Answer = z.infer<typeof answerSchema>;
