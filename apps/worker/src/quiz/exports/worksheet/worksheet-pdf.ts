import { setImmediate as yieldToOtherWork } from 'node:timers/promises';
import { worksheetLimits } from '@math-app/contracts/quiz';
import { type ExportEntity, QuestionEntity, QuizEntity } from '@math-app/database/quiz';
import type { FileStore } from '@math-app/server';
import type { EntityManager } from 'typeorm';
import type { ExportProgress } from '../export-progress.ts';
import { columnsFor, writeAnswers } from './answers.ts';
import { loadPicture } from './picture.ts';
import { gutter, writeEmptyNotice, writeFields, writeHeader, writeQuestion } from './questions.ts';
import { Sheet } from './sheet.ts';

/** Streams a quiz as a PDF to print and fill in by hand, optionally with the answers on separate pages at the end. */
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
  // The API checks this limit too, but questions may have been added since.
  if (questions.length > worksheetLimits.questions) throw new Error('The quiz is too long for a worksheet.');
  const total = questions.length * (withAnswers ? 2 : 1);
  const advance = async (done: number) => {
    // Drawing blocks the process: let other jobs run, and BullMQ renew this job's lock.
    await yieldToOtherWork();
    await progress.report(done, total);
  };

  const sheet = new Sheet(quiz.title);
  writeHeader(sheet, quiz.title);
  writeFields(sheet, questions.length);
  if (questions.length === 0) writeEmptyNotice(sheet);
  const questionList = sheet.element('L');
  for (const [index, { prompt, image }] of questions.entries()) {
    const picture = image && (await loadPicture(store, image, sheet.width - gutter));
    writeQuestion(sheet, questionList, index + 1, { prompt, picture });
    yield* sheet.takeFinished();
    await advance(index + 1);
  }
  if (withAnswers && questions.length > 0) {
    sheet.nextPage();
    writeHeader(sheet, `Answers: ${quiz.title}`);
    sheet.y += 16;
    const answerList = sheet.element('L');
    const columns = columnsFor(questions);
    for (let index = 0; index < questions.length; index += columns) {
      const row = questions.slice(index, index + columns);
      writeAnswers(sheet, answerList, index + 1, row, columns);
      yield* sheet.takeFinished();
      await advance(questions.length + index + row.length);
    }
  }
  yield* sheet.end();
}
