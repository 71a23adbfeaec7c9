import type { attemptSchema } from '@math-app/contracts/quiz';
import { percentOf } from '@math-app/quiz-engine';
import type { Reply } from '../../platform/http/returns.decorator.ts';
import type { DataSource } from 'typeorm';

interface AttemptRow {
  slug: string;
  answeredCount: number;
  correctCount: number | null;
  questionCount: number | null;
  submittedAt: Date | null;
  reopenedAt: Date | null;
}

/** A student's attempts at published quizzes, submitted or not. */
export async function listAttempts(
  dataSource: DataSource,
  userId: string,
): Promise<Reply<typeof attemptSchema>[]> {
  const rows = await dataSource.query<AttemptRow[]>(
    `SELECT quiz.slug,
            count(answer.question_id)::int AS "answeredCount",
            submission.correct_count AS "correctCount",
            submission.question_count AS "questionCount",
            submission.submitted_at AS "submittedAt",
            CASE WHEN submission.id IS NULL THEN reopened.at END AS "reopenedAt"
       FROM quizzes quiz
       LEFT JOIN (answers answer JOIN questions question ON question.id = answer.question_id)
         ON question.quiz_id = quiz.id AND answer.user_id = $1
       LEFT JOIN submissions submission
         ON submission.quiz_id = quiz.id AND submission.user_id = $1 AND submission.reopened_at IS NULL
       LEFT JOIN (SELECT quiz_id, max(reopened_at) AS at FROM submissions WHERE user_id = $1 GROUP BY quiz_id) reopened
         ON reopened.quiz_id = quiz.id
      WHERE quiz.published
      GROUP BY quiz.id, submission.id, reopened.at
     HAVING count(answer.question_id) > 0 OR submission.id IS NOT NULL OR reopened.at IS NOT NULL
      ORDER BY quiz.created_at`,
    [userId],
  );
  return rows.map(({ correctCount, questionCount, ...row }) => ({
    ...row,
    scorePercent: correctCount === null ? null : percentOf(correctCount, questionCount ?? 0),
  }));
}
