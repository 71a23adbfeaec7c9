import { QuizEntity } from '@math-app/database/quiz';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QuizzesController } from './quizzes.controller.ts';
import { QuizzesService } from './quizzes.service.ts';
import { StaffQuizzesController } from './staff-quizzes.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([QuizEntity])],
  controllers: [QuizzesController, StaffQuizzesController],
  providers: [QuizzesService],
  exports: [QuizzesService],
})
export class QuizzesModule {}
