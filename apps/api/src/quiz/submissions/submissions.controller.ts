import { resultSchema, slugSchema } from '@math-app/contracts/quiz';
import { UserEntity } from '@math-app/database';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { Returns } from '../../platform/http/returns.decorator.ts';
import { CurrentUser } from '../../platform/sessions/session.decorator.ts';
import { SubmissionsService } from './submissions.service.ts';

@Controller('quizzes/:slug/submission')
export class SubmissionsController {
  constructor(private readonly submissions: SubmissionsService) {}

  @Post()
  @Returns(resultSchema, 201)
  submit(@Param('slug', { schema: slugSchema }) slug: string, @CurrentUser() user: UserEntity) {
    return this.submissions.submit(slug, user.id);
  }

  @Get()
  @Returns(resultSchema)
  get(@Param('slug', { schema: slugSchema }) slug: string, @CurrentUser() user: UserEntity) {
    return this.submissions.get(slug, user.id);
  }
}
