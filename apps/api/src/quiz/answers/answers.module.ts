import { Module } from '@nestjs/common';
import { QuizzesModule } from '../quizzes/quizzes.module.ts';
import { AnswersController } from './answers.controller.ts';
import { AnswersService } from './answers.service.ts';

@Module({
  imports: [QuizzesModule],
  controllers: [AnswersController],
  providers: [AnswersService],
  exports: [AnswersService],
})
export class AnswersModule {}
