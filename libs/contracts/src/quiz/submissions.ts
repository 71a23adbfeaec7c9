import { z } from 'zod';
import { pageOf } from '../platform/pages.ts';
import { pictureSchema } from './pictures.ts';
import { timestampSchema } from '../platform/text.ts';

/** One graded answer. Prompt, picture and expected answer are copies from the time of grading, so later edits don't change it. */
export const gradedAnswerSchema = z
  .object({
    position: z.int(),
    prompt: z.string(),
    image: pictureSchema.nullable(),
    given: z.string(),
    expected: z.string(),
    explanation: z.string(),
    correct: z.boolean(),
  })
  .meta({ id: 'GradedAnswer' });

/** A student's result. `scorePercent` is the share of correct answers, rounded to one decimal. */
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

/**
 * A student's attempt at a quiz. `scorePercent` and `submittedAt` are null until the submission. `reopenedAt` is null
 * unless staff have reopened the submission and there is no new one yet.
 */
export const attemptSchema = z
  .object({
    slug: z.string(),
    answeredCount: z.int(),
    scorePercent: z.number().nullable(),
    submittedAt: timestampSchema.nullable(),
    reopenedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'Attempt' });

/** When a submission was reopened, and by whom. `reopenedBy` is null if that account was deleted. */
export const reopeningSchema = z
  .object({ reopenedAt: timestampSchema, reopenedBy: z.string().nullable() })
  .meta({ id: 'Reopening' });

/** A submission as staff see it in a list. A reopened one is kept as a record but no longer counts. */
export const managedSubmissionSchema = z
  .object({
    id: z.uuid(),
    student: z.object({ name: z.string(), email: z.string(), country: z.string() }),
    scorePercent: z.number(),
    correctCount: z.int(),
    questionCount: z.int(),
    submittedAt: timestampSchema,
    reopening: reopeningSchema.nullable(),
  })
  .meta({ id: 'ManagedSubmission' });

export const managedSubmissionPageSchema = pageOf(managedSubmissionSchema).meta({
  id: 'ManagedSubmissionPage',
});

/** A result as staff see it, with all submissions of this student to this quiz, newest first. */
export const managedResultSchema = managedSubmissionSchema
  .extend({
    quiz: resultSchema.shape.quiz,
    answers: z.array(gradedAnswerSchema),
    history: z.array(managedSubmissionSchema),
  })
  .meta({ id: 'ManagedResult' });

export type GradedAnswer = z.infer<typeof gradedAnswerSchema>;
export type Result = z.infer<typeof resultSchema>;
export type Attempt = z.infer<typeof attemptSchema>;
export type Reopening = z.infer<typeof reopeningSchema>;
export type ManagedSubmission = z.infer<typeof managedSubmissionSchema>;
export type ManagedResult = z.infer<typeof managedResultSchema>;
