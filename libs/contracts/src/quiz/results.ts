import { z } from 'zod';
import { countryReportSchema } from './reports.ts';

/** Submissions with a score from `fromPercent` to below `toPercent`. The last range includes 100 %. */
export const scoreRangeSchema = z
  .object({ fromPercent: z.int(), toPercent: z.int(), submissionCount: z.int() })
  .meta({ id: 'ScoreRange' });

/** How students answered one question. `commonMistake` is the most frequent wrong answer, as typed. */
export const questionResultSchema = z
  .object({
    id: z.uuid(),
    position: z.int(),
    prompt: z.string(),
    answerCount: z.int(),
    correctCount: z.int(),
    correctPercent: z.number(),
    commonMistake: z.object({ given: z.string(), count: z.int() }).nullable(),
  })
  .meta({ id: 'QuestionResult' });

/** The submissions of one day in UTC. `meanPercent` is null on a day without any. */
export const dayResultSchema = z
  .object({ date: z.iso.date(), submissionCount: z.int(), meanPercent: z.number().nullable() })
  .meta({ id: 'DayResult' });

/** The statistics of one quiz, rounded to one decimal. Reopened submissions don't count. */
export const quizResultsSchema = z
  .object({
    quiz: z.object({ slug: z.string(), title: z.string() }),
    submissionCount: z.int(),
    meanPercent: z.number().nullable(),
    medianPercent: z.number().nullable(),
    distribution: z.array(scoreRangeSchema),
    hardestQuestions: z.array(questionResultSchema),
    countries: z.array(countryReportSchema),
    days: z.array(dayResultSchema),
  })
  .meta({ id: 'QuizResults' });

/** `days` limits the list of days, counted back from today. Everything else covers all submissions. */
export const quizResultsQuerySchema = z.strictObject({
  days: z.coerce.number().int().min(1).max(366).default(30),
});

export type ScoreRange = z.infer<typeof scoreRangeSchema>;
export type QuestionResult = z.infer<typeof questionResultSchema>;
export type DayResult = z.infer<typeof dayResultSchema>;
export type QuizResults = z.infer<typeof quizResultsSchema>;
export type QuizResultsQuery = z.infer<typeof quizResultsQuerySchema>;
