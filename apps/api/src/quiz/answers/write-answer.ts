import type { EntityManager } from 'typeorm';

export interface WrittenAnswer {
  userId: string;
  slug: string;
  questionId: string;
  /** An empty value deletes the answer. */
  value: string;
}

export interface WriteOutcome {
  /** The quiz has already been submitted, and nothing was written. */
  isSubmitted: boolean;
  savedAt: Date | null;
}

/** One statement finds the question, checks that the quiz is open, and writes, because this runs on every keystroke. */
const target = `
  WITH target AS (
    SELECT question.id,
           EXISTS (
             SELECT FROM submissions WHERE user_id = $1 AND quiz_id = quiz.id AND reopened_at IS NULL
           ) AS is_submitted
      FROM questions question
      JOIN quizzes quiz ON quiz.id = question.quiz_id
     WHERE quiz.slug = $2 AND quiz.published AND question.id = $3
  )`;

const save = `${target}, saved AS (
    INSERT INTO answers (user_id, question_id, value)
    SELECT $1, id, $4 FROM target WHERE NOT is_submitted
    ON CONFLICT (user_id, question_id) DO UPDATE SET value = excluded.value, saved_at = now()
    RETURNING saved_at
  )
  SELECT is_submitted AS "isSubmitted", (SELECT saved_at FROM saved) AS "savedAt" FROM target`;

const remove = `${target}, removed AS (
    DELETE FROM answers
     USING target
     WHERE user_id = $1 AND question_id = target.id AND NOT is_submitted
  )
  SELECT is_submitted AS "isSubmitted", NULL AS "savedAt" FROM target`;

/** @returns null if the quiz isn't published or has no such question */
export async function writeAnswer(
  manager: EntityManager,
  { userId, slug, questionId, value }: WrittenAnswer,
): Promise<WriteOutcome | null> {
  const rows =
    value === ''
      ? await manager.query<WriteOutcome[]>(remove, [userId, slug, questionId])
      : await manager.query<WriteOutcome[]>(save, [userId, slug, questionId, value]);
  return rows[0] ?? null;
}
