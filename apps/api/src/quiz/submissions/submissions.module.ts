import { Module } from '@nestjs/common';
import { QuizzesModule } from '../quizzes/quizzes.module.ts';
import { AnswersModule } from '../answers/answers.module.ts';
import { PicturesModule } from '../pictures/pictures.module.ts';
import { GradedAnswersService } from './graded-answers.service.ts';
import { AttemptsController } from './attempts.controller.ts';
import { StaffSubmissionsController } from './staff-submissions.controller.ts';
import { StaffSubmissionsService } from './staff-submissions.service.ts';
import { SubmissionsController } from './submissions.controller.ts';
import { SubmissionsService } from './submissions.service.ts';

@Module({
  imports: [AnswersModule, PicturesModule, QuizzesModule],
  controllers: [AttemptsController, StaffSubmissionsController, SubmissionsController],
  providers: [GradedAnswersService, StaffSubmissionsService, SubmissionsService],
})
export class SubmissionsModule {}
