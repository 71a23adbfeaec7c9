import {
  type QuizResultsQuery,
  quizResultsQuerySchema,
  quizResultsSchema,
  slugSchema,
} from '@math-app/contracts/quiz';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Returns } from '../../platform/http/returns.decorator.ts';
import { OnlyFor } from '../../platform/sessions/session.decorator.ts';
import { ResultsService } from './results.service.ts';

@OnlyFor('staff')
@Controller('quizzes/:slug/results')
export class ResultsController {
  constructor(private readonly results: ResultsService) {}

  @Get()
  @Returns(quizResultsSchema)
  summarize(
    @Param('slug', { schema: slugSchema }) slug: string,
    @Query({ schema: quizResultsQuerySchema }) { days }: QuizResultsQuery,
  ) {
    return this.results.summarize(slug, days);
  }
}
