import { z } from 'zod';
import { answerMaxLength } from './answers.ts';
import { pageOf, pageQuerySchema } from '../platform/pages.ts';
import { pictureSchema } from './pictures.ts';
import { slugSchema } from './quizzes.ts';
import { line, paragraphs, timestampSchema } from '../platform/text.ts';

export const difficulties = ['easy', 'medium', 'hard'] as const;
export const difficultySchema = z.enum(difficulties);
export type Difficulty = z.infer<typeof difficultySchema>;

/** A question as everyone sees it: without the answer, and without the explanation that would give it away. */
export const questionSchema = z
  .object({
    id: z.uuid(),
    prompt: z.string(),
    topic: z.string(),
    difficulty: difficultySchema,
    position: z.int(),
    image: pictureSchema.nullable(),
  })
  .meta({ id: 'Question' });

export const questionQuerySchema = z.strictObject({ quiz: slugSchema });

/** A question as staff see it. `position` orders the questions of one quiz. */
export const managedQuestionSchema = questionSchema
  .extend({
    quiz: z.string(),
    answer: z.string(),
    explanation: z.string(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .meta({ id: 'ManagedQuestion' });

export const managedQuestionPageSchema = pageOf(managedQuestionSchema).meta({ id: 'ManagedQuestionPage' });

export const managedQuestionQuerySchema = pageQuerySchema.extend({
  quiz: slugSchema.optional(),
  topic: line(60).optional(),
  difficulty: difficultySchema.optional(),
});

const promptSchema = paragraphs(2000, 1);
const topicSchema = line(60);
const expectedAnswerSchema = line(answerMaxLength);
const explanationSchema = paragraphs(4000);
const positionSchema = z.int().min(1).max(1_000_000);

/** Without a position, the question goes to the end of its quiz. */
export const createQuestionSchema = z
  .strictObject({
    quiz: slugSchema,
    prompt: promptSchema,
    answer: expectedAnswerSchema,
    topic: topicSchema,
    difficulty: difficultySchema,
    explanation: explanationSchema.default(''),
    position: positionSchema.optional(),
  })
  .meta({ id: 'CreateQuestion' });

export const updateQuestionSchema = z
  .strictObject({
    prompt: promptSchema,
    answer: expectedAnswerSchema,
    topic: topicSchema,
    difficulty: difficultySchema,
    explanation: explanationSchema,
    position: positionSchema,
  })
  .partial()
  .meta({ id: 'UpdateQuestion' });

export type Question = z.infer<typeof questionSchema>;
export type ManagedQuestion = z.infer<typeof managedQuestionSchema>;
export type ManagedQuestionQuery = z.infer<typeof managedQuestionQuerySchema>;
export type CreateQuestion = z.infer<typeof createQuestionSchema>;
export type UpdateQuestion = z.infer<typeof updateQuestionSchema>;
