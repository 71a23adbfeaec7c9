import { z } from 'zod';
import { pageOf, pageQuerySchema } from '../platform/pages.ts';
import { line, paragraphs, timestampSchema } from '../platform/text.ts';

/** The name of a quiz in URLs: lowercase words joined by hyphens. */
export const slugSchema = z
  .string()
  .max(60, 'Use at most 60 characters.')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lowercase letters, digits and single hyphens.')
  .meta({ example: 'warm-up' });

/** A published quiz, as everyone sees it. */
export const quizSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    title: z.string(),
    description: z.string(),
    topics: z.array(z.string()),
    questionCount: z.int(),
  })
  .meta({ id: 'Quiz' });

/** A quiz or a draft, as staff see it. */
export const managedQuizSchema = quizSchema
  .extend({
    published: z.boolean(),
    submissionCount: z.int(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .meta({ id: 'ManagedQuiz' });

export const managedQuizPageSchema = pageOf(managedQuizSchema).meta({ id: 'ManagedQuizPage' });
export const quizQuerySchema = pageQuerySchema.extend({ published: z.stringbool().optional() });

/** Without a slug, one is derived from the title. A new quiz is a draft by default. */
export const createQuizSchema = z
  .strictObject({
    title: line(120),
    slug: slugSchema.optional(),
    description: paragraphs(2000).default(''),
    published: z.boolean().default(false),
  })
  .meta({ id: 'CreateQuiz' });

export const updateQuizSchema = z
  .strictObject({
    title: line(120),
    slug: slugSchema,
    description: paragraphs(2000),
    published: z.boolean(),
  })
  .partial()
  .meta({ id: 'UpdateQuiz' });

export type Quiz = z.infer<typeof quizSchema>;
export type ManagedQuiz = z.infer<typeof managedQuizSchema>;
export type QuizQuery = z.infer<typeof quizQuerySchema>;
export type CreateQuiz = z.infer<typeof createQuizSchema>;
export type UpdateQuiz = z.infer<typeof updateQuizSchema>;
