import { z } from 'zod';
import { slugSchema } from './quizzes.ts';

/** The correct answers of one country's students. `correctPercent` is rounded to one decimal. */
export const countryReportSchema = z
  .object({
    country: z.string(),
    studentCount: z.int(),
    submissionCount: z.int(),
    answerCount: z.int(),
    correctCount: z.int(),
    correctPercent: z.number(),
  })
  .meta({ id: 'CountryReport' });

/** Without a quiz, the report covers all of them. */
export const reportQuerySchema = z.strictObject({ quiz: slugSchema.optional() });

export type CountryReport = z.infer<typeof countryReportSchema>;
export type ReportQuery = z.infer<typeof reportQuerySchema>;
