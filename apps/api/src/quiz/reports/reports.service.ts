import type { CountryReport } from '@math-app/contracts/quiz';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { QuizzesService } from '../quizzes/quizzes.service.ts';
import { listCountries } from './list-countries.ts';

@Injectable()
export class ReportsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly quizzes: QuizzesService,
  ) {}

  /** @throws ProblemException 404 for an unknown quiz */
  async listCountries(slug: string | undefined): Promise<CountryReport[]> {
    const quiz = slug ? await this.quizzes.find(slug) : undefined;
    return listCountries(this.dataSource.manager, quiz?.id);
  }
}
