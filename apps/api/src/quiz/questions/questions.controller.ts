import {
  type CreateQuestion,
  createQuestionSchema,
  managedQuestionSchema,
  questionQuerySchema,
  questionSchema,
  type UpdateQuestion,
  updateQuestionSchema,
} from '@math-app/contracts/quiz';
import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Returns, ReturnsNothing, Sends } from '../../platform/http/returns.decorator.ts';
import { sendGzipped } from '../../platform/http/send-gzipped.ts';
import { OnlyFor, Public } from '../../platform/sessions/session.decorator.ts';
import { QuestionListService } from './question-list.service.ts';
import { QuestionsService } from './questions.service.ts';

@Controller('questions')
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly lists: QuestionListService,
  ) {}

  @Public()
  @Get()
  @Sends(questionSchema.array())
  async list(
    @Query({ schema: questionQuerySchema }) { quiz }: { quiz: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { list, verdict } = await this.lists.get(quiz);
    response.set({ 'X-Cache': verdict, 'Cache-Control': 'no-cache' });
    sendGzipped(request, response, list);
  }

  @OnlyFor('staff')
  @Get(':id')
  @Returns(managedQuestionSchema)
  get(@Param('id', { schema: z.uuid() }) id: string) {
    return this.questions.get(id);
  }

  @OnlyFor('staff')
  @Post()
  @Returns(managedQuestionSchema, 201)
  create(@Body({ schema: createQuestionSchema }) body: CreateQuestion) {
    return this.questions.create(body);
  }

  @OnlyFor('staff')
  @Patch(':id')
  @Returns(managedQuestionSchema)
  update(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: updateQuestionSchema }) body: UpdateQuestion,
  ) {
    return this.questions.update(id, body);
  }

  @OnlyFor('staff')
  @Delete(':id')
  @ReturnsNothing()
  delete(@Param('id', { schema: z.uuid() }) id: string) {
    return this.questions.delete(id);
  }
}
