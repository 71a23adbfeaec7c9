import type { DayResult } from '@math-app/contracts/quiz';
import type { EntityManager } from 'typeorm';

/** The submissions of each of the last days in UTC, including today and days without any. */
export function listDays(manager: EntityManager, quizId: string, days: number): Promise<DayResult[]> {
  return manager.query<DayResult[]>(
    `WITH submitted AS (
       SELECT (submitted_at AT TIME ZONE 'UTC')::date AS day,
              count(*)::int AS count,
              round(avg(100.0 * correct_count / question_count), 1)::float AS mean
         FROM submissions
        WHERE quiz_id = $1 AND reopened_at IS NULL
        GROUP BY 1
     )
     SELECT to_char(day, 'YYYY-MM-DD') AS date,
            coalesce(count, 0) AS "submissionCount",
            mean AS "meanPercent"
       FROM (SELECT (now() AT TIME ZONE 'UTC')::date - ago AS day FROM generate_series(0, $2::int - 1) ago) calendar
       LEFT JOIN submitted USING (day)
      ORDER BY day`,
    [quizId, days],
  );
}
