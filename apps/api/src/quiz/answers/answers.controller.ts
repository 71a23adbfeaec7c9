import { answerSchema, type SaveAnswer, saveAnswerSchema, slugSchema } from '@math-app/contracts/quiz';
import { UserEntity } from '@math-app/database';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import { Returns } from '../../platform/http/returns.decorator.ts';
import { CurrentUser } from '../../platform/sessions/session.decorator.ts';
import { AnswersService } from './answers.service.ts';

@Controller('quizzes/:slug/answers')
export class AnswersController {
  constructor(private readonly answers: AnswersService) {}

  @Get()
  @Returns(answerSchema.array())
  list(@Param('slug', { schema: slugSchema }) slug: string, @CurrentUser() user: UserEntity) {
    return this.answers.list(slug, user.id);
  }

  @Put(':questionId')
  @Returns(answerSchema)
  save(
    @Param('slug', { schema: slugSchema }) slug: string,
    @Param('questionId', { schema: z.uuid() }) questionId: string,
    @Body({ schema: saveAnswerSchema }) body: SaveAnswer,
    @CurrentUser() user: UserEntity,
  ) {
    return this.answers.save(slug, questionId, body, user.id);
  }
}
