import { Module } from '@nestjs/common';
import { QuizzesModule } from '../quizzes/quizzes.module.ts';
import { ProgressController } from './progress.controller.ts';
import { SubmissionsController } from './submissions.controller.ts';
import { SubmissionsService } from './submissions.service.ts';

@Module({
  imports: [QuizzesModule],
  controllers: [ProgressController, SubmissionsController],
  providers: [SubmissionsService],
})
export class SubmissionsModule {}
