import { type PageQuery, pageQuerySchema } from '@math-app/contracts';
import { managedResultSchema, managedSubmissionPageSchema, slugSchema } from '@math-app/contracts/quiz';
import { UserEntity } from '@math-app/database';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Returns } from '../../platform/http/returns.decorator.ts';
import { CurrentUser, OnlyFor } from '../../platform/sessions/session.decorator.ts';
import { StaffSubmissionsService } from './staff-submissions.service.ts';

/** All submissions as staff see them, including those of drafts and reopened ones. */
@OnlyFor('staff')
@Controller()
export class StaffSubmissionsController {
  constructor(private readonly submissions: StaffSubmissionsService) {}

  @Get('quizzes/:slug/submissions')
  @Returns(managedSubmissionPageSchema)
  list(
    @Param('slug', { schema: slugSchema }) slug: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.submissions.list(slug, query);
  }

  @Get('submissions/:id')
  @Returns(managedResultSchema)
  get(@Param('id', { schema: z.uuid() }) id: string) {
    return this.submissions.get(id);
  }

  @Post('submissions/:id/reopening')
  @Returns(managedResultSchema, 201)
  reopen(@Param('id', { schema: z.uuid() }) id: string, @CurrentUser() user: UserEntity) {
    return this.submissions.reopen(id, user.id);
  }
}
