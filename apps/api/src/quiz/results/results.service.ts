import type { QuizResults } from '@math-app/contracts/quiz';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { QuizzesService } from '../quizzes/quizzes.service.ts';
import { listCountries } from '../reports/list-countries.ts';
import { listDays } from './list-days.ts';
import { listHardestQuestions } from './list-hardest-questions.ts';
import { countScores, listDistribution } from './scores.ts';

@Injectable()
export class ResultsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly quizzes: QuizzesService,
  ) {}

  /**
   * What the submissions of a quiz add up to; a draft has results, too.
   *
   * @throws ProblemException 404 for an unknown quiz
   */
  async summarise(slug: string, days: number): Promise<QuizResults> {
    const quiz = await this.quizzes.find(slug);
    // All of it as of one moment, so that the figures agree with each other while students submit.
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => ({
      quiz,
      ...(await countScores(manager, quiz.id)),
      distribution: await listDistribution(manager, quiz.id),
      hardestQuestions: await listHardestQuestions(manager, quiz.id),
      countries: await listCountries(manager, quiz.id),
      days: await listDays(manager, quiz.id, days),
    }));
  }
}
