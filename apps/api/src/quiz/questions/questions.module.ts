import { FilesModule } from '@math-app/server';
import { Module } from '@nestjs/common';
import { CacheModule } from '../../platform/cache/cache.module.ts';
import { AnswersModule } from '../answers/answers.module.ts';
import { PicturesModule } from '../pictures/pictures.module.ts';
import { QuestionListService } from './question-list.service.ts';
import { QuestionPicturesController } from './question-pictures.controller.ts';
import { QuestionPicturesService } from './question-pictures.service.ts';
import { QuestionsController } from './questions.controller.ts';
import { QuestionsService } from './questions.service.ts';
import { StaffQuestionsController } from './staff-questions.controller.ts';

@Module({
  imports: [AnswersModule, CacheModule, FilesModule, PicturesModule],
  controllers: [QuestionPicturesController, QuestionsController, StaffQuestionsController],
  providers: [QuestionListService, QuestionPicturesService, QuestionsService],
})
export class QuestionsModule {}
