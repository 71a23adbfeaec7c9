import type { QuestionResult } from '@math-app/contracts/quiz';
import { percentOf } from '@math-app/quiz-engine';
import type { EntityManager } from 'typeorm';

const mostListed = 10;

type QuestionRow = Omit<QuestionResult, 'correctPercent' | 'commonMistake'> & {
  mistake: string | null;
  mistakeCount: number;
};

/** The questions with the fewest correct answers, hardest first, without deleted ones. */
export async function listHardestQuestions(
  manager: EntityManager,
  quizId: string,
): Promise<QuestionResult[]> {
  // Equal answers are grouped first, which leaves a few thousand of a hundred thousand rows to sort.
  const rows = await manager.query<QuestionRow[]>(
    `WITH tally AS (
       SELECT answer.question_id, answer.given, answer.correct, count(*) AS count
         FROM submissions submission
         JOIN graded_answers answer ON answer.submission_id = submission.id
        WHERE submission.quiz_id = $1 AND submission.reopened_at IS NULL
        GROUP BY answer.question_id, answer.given, answer.correct
     )
     SELECT question.id,
            question.position,
            question.prompt,
            sum(count)::int AS "answerCount",
            coalesce(sum(count) FILTER (WHERE correct), 0)::int AS "correctCount",
            (array_agg(given ORDER BY count DESC, given) FILTER (WHERE NOT correct))[1] AS mistake,
            (max(count) FILTER (WHERE NOT correct))::int AS "mistakeCount"
       FROM tally
       JOIN questions question ON question.id = tally.question_id
      GROUP BY question.id
      ORDER BY coalesce(sum(count) FILTER (WHERE correct), 0) / sum(count), question.position
      LIMIT ${mostListed}`,
    [quizId],
  );
  return rows.map(({ mistake, mistakeCount, ...question }) => ({
    ...question,
    correctPercent: percentOf(question.correctCount, question.answerCount),
    commonMistake: mistake === null ? null : { given: mistake, count: mistakeCount },
  }));
}
