import type { QuizResults } from '@math-app/contracts/quiz';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { QuizzesService } from '../quizzes/quizzes.service.ts';
import { ReportsService } from '../reports/reports.service.ts';
import { listDays } from './list-days.ts';
import { listHardestQuestions } from './list-hardest-questions.ts';
import { countScores, listDistribution } from './scores.ts';

@Injectable()
export class ResultsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly quizzes: QuizzesService,
    private readonly reports: ReportsService,
  ) {}

  /**
   * Summarizes the submissions of a quiz. A draft has results, too.
   *
   * @throws ProblemException 404 for an unknown quiz
   */
  async summarize(slug: string, days: number): Promise<QuizResults> {
    const quiz = await this.quizzes.get(slug);
    // One snapshot, so that the figures agree with each other while students submit.
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => ({
      quiz,
      ...(await countScores(manager, quiz.id)),
      distribution: await listDistribution(manager, quiz.id),
      hardestQuestions: await listHardestQuestions(manager, quiz.id),
      countries: await this.reports.countByCountry(manager, quiz.id),
      days: await listDays(manager, quiz.id, days),
    }));
  }
}
