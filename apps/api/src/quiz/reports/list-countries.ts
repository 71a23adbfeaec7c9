import type { CountryReport } from '@math-app/contracts/quiz';
import { countAnswersByCountry } from '@math-app/database/quiz';
import { percentOf } from '@math-app/quiz-engine';
import type { EntityManager } from 'typeorm';

/** The share of right answers by country, best first, over one quiz or all. */
export async function listCountries(manager: EntityManager, quizId?: string): Promise<CountryReport[]> {
  const rows = await countAnswersByCountry(manager, quizId ?? null);
  return rows.map((row) => ({ ...row, correctPercent: percentOf(row.correctCount, row.answerCount) }));
}
