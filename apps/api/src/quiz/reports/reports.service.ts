import type { CountryReport } from '@math-app/contracts/quiz';
import { countAnswersByCountry } from '@math-app/database/quiz';
import { percentOf } from '@math-app/quiz-engine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { QuizzesService } from '../quizzes/quizzes.service.ts';

@Injectable()
export class ReportsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly quizzes: QuizzesService,
  ) {}

  /** @throws ProblemException 404 for an unknown quiz */
  async listCountries(slug: string | undefined): Promise<CountryReport[]> {
    const quiz = slug ? await this.quizzes.get(slug) : undefined;
    return this.countByCountry(this.dataSource.manager, quiz?.id);
  }

  /** The share of correct answers by country, highest first, for one quiz or all. */
  async countByCountry(manager: EntityManager, quizId?: string): Promise<CountryReport[]> {
    const rows = await countAnswersByCountry(manager, quizId ?? null);
    return rows.map((row) => ({ ...row, correctPercent: percentOf(row.correctCount, row.answerCount) }));
  }
}
