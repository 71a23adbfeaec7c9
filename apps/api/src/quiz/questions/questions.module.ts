import { Module } from '@nestjs/common';
import { CacheModule } from '../../platform/cache/cache.module.ts';
import { QuestionListService } from './question-list.service.ts';
import { QuestionsController } from './questions.controller.ts';
import { QuestionsService } from './questions.service.ts';
import { StaffQuestionsController } from './staff-questions.controller.ts';

@Module({
  imports: [CacheModule],
  controllers: [QuestionsController, StaffQuestionsController],
  providers: [QuestionListService, QuestionsService],
})
export class QuestionsModule {}
