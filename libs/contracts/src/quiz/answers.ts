import { z } from 'zod';
import { timestampSchema } from '../platform/text.ts';

/** Longer than any answer that a person types, short enough to parse in microseconds. */
export const answerMaxLength = 40;

/** An answer as the student typed it. libs/quiz-engine decides if it is a number. An empty value deletes the answer. */
export const saveAnswerSchema = z
  .strictObject({
    value: z
      .string()
      .trim()
      .max(answerMaxLength, `Use at most ${answerMaxLength} characters.`)
      .meta({ example: '1/2', description: 'Integer, decimal, fraction, mixed number or percent' }),
  })
  .meta({ id: 'SaveAnswer' });

/** A student's answer to a question, saved but not yet graded. `savedAt` is null if it was deleted. */
export const answerSchema = z
  .object({ questionId: z.uuid(), value: z.string(), savedAt: timestampSchema.nullable() })
  .meta({ id: 'Answer' });

export type SaveAnswer = z.infer<typeof saveAnswerSchema>;
export type Answer = z.infer<typeof answerSchema>;
