import type { QuizResults, ScoreRange } from '@math-app/contracts/quiz';
import type { EntityManager } from 'typeorm';

type ScoreCounts = Pick<QuizResults, 'submissionCount' | 'meanPercent' | 'medianPercent'>;

/** The number of submissions to a quiz, and their scores. */
export async function countScores(manager: EntityManager, quizId: string): Promise<ScoreCounts> {
  const [row] = await manager.query<[ScoreCounts]>(
    `SELECT count(*)::int AS "submissionCount",
            round(avg(score), 1)::float AS "meanPercent",
            round(percentile_cont(0.5) WITHIN GROUP (ORDER BY score)::numeric, 1)::float AS "medianPercent"
       FROM (SELECT 100.0 * correct_count / question_count AS score
               FROM submissions
              WHERE quiz_id = $1 AND reopened_at IS NULL) scores`,
    [quizId],
  );
  return row;
}

/** The number of scores in each tenth. Integer arithmetic keeps rounding from moving a score into the next tenth. */
export function listDistribution(manager: EntityManager, quizId: string): Promise<ScoreRange[]> {
  return manager.query<ScoreRange[]>(
    `SELECT tenth * 10 AS "fromPercent", tenth * 10 + 10 AS "toPercent", count(submission.id)::int AS "submissionCount"
       FROM generate_series(0, 9) AS tenth
       LEFT JOIN submissions submission
         ON submission.quiz_id = $1
        AND submission.reopened_at IS NULL
        AND least(submission.correct_count * 10 / submission.question_count, 9) = tenth
      GROUP BY tenth
      ORDER BY tenth`,
    [quizId],
  );
}
