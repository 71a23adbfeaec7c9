import { setImmediate as breathe } from 'node:timers/promises';
import { worksheetLimits } from '@math-app/contracts/quiz';
import { type ExportEntity, QuestionEntity, QuizEntity } from '@math-app/database/quiz';
import type { FileStore } from '@math-app/server';
import type { EntityManager } from 'typeorm';
import type { ExportProgress } from '../export-progress.ts';
import { columnsFor, writeAnswers } from './answers.ts';
import { loadPicture } from './picture.ts';
import { gutter, writeFields, writeHead, writeNothing, writeQuestion } from './questions.ts';
import { Sheet } from './sheet.ts';

/** A quiz to be printed and filled in by hand; with its answers on sheets of their own, for the teacher. */
export async function* worksheetPdf(
  manager: EntityManager,
  store: FileStore,
  { quizId, withAnswers }: ExportEntity,
  progress: Pick<ExportProgress, 'report'>,
): AsyncGenerator<Uint8Array> {
  const quiz = await manager.findOneByOrFail(QuizEntity, { id: quizId ?? '' });
  const questions = await manager.find(QuestionEntity, {
    where: { quizId: quiz.id },
    order: { position: 'ASC' },
    take: worksheetLimits.questions + 1,
  });
  // The API has refused what is too long; these have come since.
  if (questions.length > worksheetLimits.questions) throw new Error('The quiz is too long for a worksheet.');
  const total = questions.length * (withAnswers ? 2 : 1);
  const advance = async (done: number) => {
    // Drawing keeps the process busy: jobs beside it, and the claim on this one, get their turn.
    await breathe();
    await progress.report(done, total);
  };

  const sheet = new Sheet(quiz.title);
  writeHead(sheet, quiz.title);
  writeFields(sheet, questions.length);
  if (questions.length === 0) writeNothing(sheet);
  const questionList = sheet.element('L');
  for (const [index, { prompt, image }] of questions.entries()) {
    const picture = image && (await loadPicture(store, image, sheet.width - gutter));
    writeQuestion(sheet, questionList, index + 1, { prompt, picture });
    yield* sheet.finished();
    await advance(index + 1);
  }
  if (withAnswers && questions.length > 0) {
    sheet.nextPage();
    writeHead(sheet, `Answers: ${quiz.title}`);
    sheet.y += 16;
    const answerList = sheet.element('L');
    const columns = columnsFor(questions);
    for (let index = 0; index < questions.length; index += columns) {
      const row = questions.slice(index, index + columns);
      writeAnswers(sheet, answerList, index + 1, row, columns);
      yield* sheet.finished();
      await advance(questions.length + index + row.length);
    }
  }
  yield* sheet.end();
}
