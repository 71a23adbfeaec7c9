import type { CountryReport } from '@math-app/contracts/quiz';
import type { EntityManager } from 'typeorm';
import { UserEntity } from '../platform/entities/index.ts';
import { SubmissionEntity } from './entities/index.ts';

export type CountryCounts = Omit<CountryReport, 'correctPercent'>;

/** Correct answers by country, for one quiz or all. The report shows them, and its export contains them. */
export function countAnswersByCountry(
  manager: EntityManager,
  quizId: string | null,
): Promise<CountryCounts[]> {
  const query = manager
    .createQueryBuilder(SubmissionEntity, 'submission')
    .innerJoin(UserEntity, 'user', 'user.id = submission.user_id')
    .select('user.country', 'country')
    .addSelect('count(DISTINCT user.id)::int', 'studentCount')
    .addSelect('count(*)::int', 'submissionCount')
    .addSelect('sum(submission.question_count)::int', 'answerCount')
    .addSelect('sum(submission.correct_count)::int', 'correctCount')
    .where('submission.reopened_at IS NULL')
    .groupBy('user.country')
    .orderBy(
      'sum(submission.correct_count)::float8 / nullif(sum(submission.question_count), 0)',
      'DESC',
      'NULLS LAST',
    )
    .addOrderBy('user.country');
  if (quizId) query.andWhere('submission.quiz_id = :quizId', { quizId });
  return query.getRawMany<CountryCounts>();
}
