import { Module } from '@nestjs/common';
import { QuizzesModule } from '../quizzes/quizzes.module.ts';
import { ResultsController } from './results.controller.ts';
import { ResultsService } from './results.service.ts';

@Module({ imports: [QuizzesModule], controllers: [ResultsController], providers: [ResultsService] })
export class ResultsModule {}
