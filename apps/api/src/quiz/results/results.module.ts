import { Module } from '@nestjs/common';
import { QuizzesModule } from '../quizzes/quizzes.module.ts';
import { ReportsModule } from '../reports/reports.module.ts';
import { ResultsController } from './results.controller.ts';
import { ResultsService } from './results.service.ts';

@Module({
  imports: [QuizzesModule, ReportsModule],
  controllers: [ResultsController],
  providers: [ResultsService],
})
export class ResultsModule {}
