import {
  managedQuizPageSchema,
  managedQuizSchema,
  type QuizQuery,
  quizQuerySchema,
  slugSchema,
} from '@math-app/contracts/quiz';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Returns } from '../../platform/http/returns.decorator.ts';
import { OnlyFor } from '../../platform/sessions/session.decorator.ts';
import { QuizzesService } from './quizzes.service.ts';

/** The quizzes as staff see them, including drafts. */
@OnlyFor('staff')
@Controller('staff/quizzes')
export class StaffQuizzesController {
  constructor(private readonly quizzes: QuizzesService) {}

  @Get()
  @Returns(managedQuizPageSchema)
  list(@Query({ schema: quizQuerySchema }) query: QuizQuery) {
    return this.quizzes.list(query);
  }

  @Get(':slug')
  @Returns(managedQuizSchema)
  get(@Param('slug', { schema: slugSchema }) slug: string) {
    return this.quizzes.get(slug);
  }
}
