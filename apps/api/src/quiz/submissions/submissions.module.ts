import { Module } from '@nestjs/common';
import { QuizzesModule } from '../quizzes/quizzes.module.ts';
import { ProgressController } from './progress.controller.ts';
import { StaffSubmissionsController } from './staff-submissions.controller.ts';
import { StaffSubmissionsService } from './staff-submissions.service.ts';
import { SubmissionsController } from './submissions.controller.ts';
import { SubmissionsService } from './submissions.service.ts';

@Module({
  imports: [QuizzesModule],
  controllers: [ProgressController, StaffSubmissionsController, SubmissionsController],
  providers: [StaffSubmissionsService, SubmissionsService],
})
export class SubmissionsModule {}
