import type { CountryReport } from '@math-app/contracts';
import { SubmissionEntity, UserEntity } from '@math-app/database';
import { percentOf } from '@math-app/engine';
import type { EntityManager } from 'typeorm';

/** The share of right answers by country, best first, over one quiz or all. */
export async function listCountries(manager: EntityManager, quizId?: string): Promise<CountryReport[]> {
  const query = manager
    .createQueryBuilder(SubmissionEntity, 'submission')
    .innerJoin(UserEntity, 'user', 'user.id = submission.user_id')
    .select('user.country', 'country')
    .addSelect('count(DISTINCT user.id)::int', 'studentCount')
    .addSelect('count(*)::int', 'submissionCount')
    .addSelect('sum(submission.question_count)::int', 'answerCount')
    .addSelect('sum(submission.correct_count)::int', 'correctCount')
    .where('submission.reopened_at IS NULL')
    .groupBy('user.country');
  if (quizId) query.andWhere('submission.quiz_id = :quizId', { quizId });
  const rows = await query.getRawMany<Omit<CountryReport, 'correctPercent'>>();
  return rows
    .map((row) => ({ ...row, correctPercent: percentOf(row.correctCount, row.answerCount) }))
    .toSorted(
      (one, other) => other.correctPercent - one.correctPercent || one.country.localeCompare(other.country),
    );
}
