import { z } from 'zod';
import { timestampSchema } from './text.ts';

/** One graded answer. Prompt and expected answer are those of the moment of grading; a later edit changes nothing. */
export const gradedAnswerSchema = z
  .object({
    position: z.int(),
    prompt: z.string(),
    given: z.string(),
    expected: z.string(),
    explanation: z.string(),
    correct: z.boolean(),
  })
  .meta({ id: 'GradedAnswer' });

/** One's own result. `scorePercent` is the share of right answers, rounded to one decimal. */
export const resultSchema = z
  .object({
    quiz: z.object({ slug: z.string(), title: z.string() }),
    scorePercent: z.number(),
    correctCount: z.int(),
    questionCount: z.int(),
    submittedAt: timestampSchema,
    answers: z.array(gradedAnswerSchema),
  })
  .meta({ id: 'Result' });

/** How far one has come in one quiz. `scorePercent` is null until the submission. */
export const progressSchema = z
  .object({
    slug: z.string(),
    answeredCount: z.int(),
    scorePercent: z.number().nullable(),
    submittedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'Progress' });

export type GradedAnswer = z.infer<typeof gradedAnswerSchema>;
export type Result = z.infer<typeof resultSchema>;
export type Progress = z.infer<typeof progressSchema>;
