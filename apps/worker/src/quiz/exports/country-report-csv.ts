import { countAnswersByCountry } from '@math-app/database/quiz';
import { percentOf } from '@math-app/quiz-engine';
import type { EntityManager } from 'typeorm';
import { countryName } from './country-name.ts';
import { byteOrderMark, csvLines } from './csv-lines.ts';

const header = ['Country', 'Correct %', 'Correct answers', 'Answers', 'Submissions', 'Students'];

/** The report as a table with one line per country. */
export async function* countryReportCsv(
  manager: EntityManager,
  quizId: string | null,
): AsyncGenerator<string> {
  const rows = await countAnswersByCountry(manager, quizId);
  const lines = rows.map((row) => [
    countryName(row.country),
    percentOf(row.correctCount, row.answerCount),
    row.correctCount,
    row.answerCount,
    row.submissionCount,
    row.studentCount,
  ]);
  yield byteOrderMark + csvLines([header, ...lines]);
}
