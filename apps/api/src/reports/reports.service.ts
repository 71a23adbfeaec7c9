import type { CountryReport } from '@math-app/contracts';
import { percentOf } from '@math-app/engine';
import { SubmissionEntity, UserEntity } from '@math-app/database';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { QuizzesService } from '../quizzes/quizzes.service.ts';

@Injectable()
export class ReportsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly quizzes: QuizzesService,
  ) {}

  /**
   * The share of right answers by country, best first, over one quiz or all.
   *
   * @throws ProblemException 404 for an unknown quiz
   */
  async listCountries(slug: string | undefined): Promise<CountryReport[]> {
    const query = this.dataSource
      .createQueryBuilder(SubmissionEntity, 'submission')
      .innerJoin(UserEntity, 'user', 'user.id = submission.user_id')
      .select('user.country', 'country')
      .addSelect('count(DISTINCT user.id)::int', 'studentCount')
      .addSelect('count(*)::int', 'submissionCount')
      .addSelect('sum(submission.question_count)::int', 'answerCount')
      .addSelect('sum(submission.correct_count)::int', 'correctCount')
      .groupBy('user.country');
    if (slug) {
      const { id } = await this.quizzes.find(slug);
      query.where('submission.quiz_id = :id', { id });
    }
    const rows = await query.getRawMany<Omit<CountryReport, 'correctPercent'>>();
    return rows
      .map((row) => ({ ...row, correctPercent: percentOf(row.correctCount, row.answerCount) }))
      .toSorted(
        (one, other) => other.correctPercent - one.correctPercent || one.country.localeCompare(other.country),
      );
  }
}
