import { percentOf } from '@math-app/quiz-engine';
import type { DataSource, EntityManager } from 'typeorm';
import { countryName } from './country-name.ts';
import { byteOrderMark, type Cell, csvLines } from './csv-lines.ts';
import type { ExportProgress } from './export-progress.ts';

const batchSize = 1000;

const header = ['Quiz', 'Student', 'Email', 'Country', 'Score %', 'Correct', 'Questions', 'Submitted (UTC)'];

interface ResultRow {
  quiz: string;
  student: string;
  email: string;
  country: string;
  correctCount: number;
  questionCount: number;
  submittedAt: string;
}

const results = `
  SELECT quiz.title AS quiz,
         "user".name AS student,
         "user".email,
         "user".country,
         submission.correct_count AS "correctCount",
         submission.question_count AS "questionCount",
         to_char(submission.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS "submittedAt"
    FROM submissions submission
    JOIN users "user" ON "user".id = submission.user_id
    JOIN quizzes quiz ON quiz.id = submission.quiz_id
   WHERE submission.reopened_at IS NULL AND ($1::uuid IS NULL OR submission.quiz_id = $1)
   ORDER BY quiz.title, quiz.id, "user".name, "user".id`;

/** One line per submission that counts, of one quiz or all. A cursor keeps memory flat for any number of them. */
export async function* resultsCsv(
  dataSource: DataSource,
  quizId: string | null,
  progress: ExportProgress,
): AsyncGenerator<string> {
  const runner = dataSource.createQueryRunner();
  const { manager } = runner;
  try {
    // One snapshot for all batches: a submission made meanwhile can't repeat a line or drop one.
    await runner.startTransaction('REPEATABLE READ');
    const total = await countResults(manager, quizId);
    yield byteOrderMark + csvLines([header]);
    await manager.query(`DECLARE results NO SCROLL CURSOR FOR ${results}`, [quizId]);
    for (let done = 0; done < total;) {
      const rows = await manager.query<ResultRow[]>(`FETCH ${batchSize} FROM results`);
      yield csvLines(rows.map(toLine));
      done += rows.length;
      await progress.report(done, total);
    }
  } finally {
    await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}

async function countResults(manager: EntityManager, quizId: string | null): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int FROM submissions WHERE reopened_at IS NULL AND ($1::uuid IS NULL OR quiz_id = $1)`,
    [quizId],
  );
  return row!.count;
}

function toLine(row: ResultRow): Cell[] {
  return [
    row.quiz,
    row.student,
    row.email,
    countryName(row.country),
    percentOf(row.correctCount, row.questionCount),
    row.correctCount,
    row.questionCount,
    row.submittedAt,
  ];
}
