import {
  managedQuestionPageSchema,
  type ManagedQuestionQuery,
  managedQuestionQuerySchema,
} from '@math-app/contracts/quiz';
import { Controller, Get, Query } from '@nestjs/common';
import { Returns } from '../../platform/http/returns.decorator.ts';
import { OnlyFor } from '../../platform/sessions/session.decorator.ts';
import { QuestionsService } from './questions.service.ts';

/** The questions as staff see them: with answers, of all quizzes including drafts. */
@OnlyFor('staff')
@Controller('staff/questions')
export class StaffQuestionsController {
  constructor(private readonly questions: QuestionsService) {}

  @Get()
  @Returns(managedQuestionPageSchema)
  list(@Query({ schema: managedQuestionQuerySchema }) query: ManagedQuestionQuery) {
    return this.questions.list(query);
  }
}
