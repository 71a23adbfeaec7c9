import {
  type CreateQuiz,
  createQuizSchema,
  managedQuizSchema,
  quizSchema,
  slugSchema,
  type UpdateQuiz,
  updateQuizSchema,
} from '@math-app/contracts/quiz';
import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { Returns, ReturnsNothing } from '../../platform/http/returns.decorator.ts';
import { OnlyFor, Public } from '../../platform/sessions/session.decorator.ts';
import { QuizzesService } from './quizzes.service.ts';

@Controller('quizzes')
export class QuizzesController {
  constructor(private readonly quizzes: QuizzesService) {}

  @Public()
  @Get()
  @Returns(quizSchema.array())
  list() {
    return this.quizzes.listPublished();
  }

  @Public()
  @Get(':slug')
  @Returns(quizSchema)
  get(@Param('slug', { schema: slugSchema }) slug: string) {
    return this.quizzes.getPublished(slug);
  }

  @OnlyFor('staff')
  @Post()
  @Returns(managedQuizSchema, 201)
  create(@Body({ schema: createQuizSchema }) body: CreateQuiz) {
    return this.quizzes.create(body);
  }

  @OnlyFor('staff')
  @Patch(':slug')
  @Returns(managedQuizSchema)
  update(
    @Param('slug', { schema: slugSchema }) slug: string,
    @Body({ schema: updateQuizSchema }) body: UpdateQuiz,
  ) {
    return this.quizzes.update(slug, body);
  }

  @OnlyFor('staff')
  @Delete(':slug')
  @ReturnsNothing()
  delete(@Param('slug', { schema: slugSchema }) slug: string) {
    return this.quizzes.delete(slug);
  }
}
