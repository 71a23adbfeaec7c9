import { Module } from '@nestjs/common';
import { AnswersModule } from './answers/answers.module.ts';
import { ExportsModule } from './exports/exports.module.ts';
import { ImportsModule } from './imports/imports.module.ts';
import { PicturesModule } from './pictures/pictures.module.ts';
import { QuestionsModule } from './questions/questions.module.ts';
import { QuizzesModule } from './quizzes/quizzes.module.ts';
import { ReportsModule } from './reports/reports.module.ts';
import { ResultsModule } from './results/results.module.ts';
import { SubmissionsModule } from './submissions/submissions.module.ts';

/** Everything the API knows about quizzes. */
@Module({
  imports: [
    AnswersModule,
    ExportsModule,
    ImportsModule,
    PicturesModule,
    QuestionsModule,
    QuizzesModule,
    ReportsModule,
    ResultsModule,
    SubmissionsModule,
  ],
})
export class QuizModule {}
