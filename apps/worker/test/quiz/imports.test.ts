import type { INestApplicationContext } from '@nestjs/common';
import { importColumns, isImportFinished } from '@math-app/contracts/quiz';
import { ImportErrorEntity, type ImportEntity, QuizEntity } from '@math-app/database/quiz';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { csvOf, type UploadedFile, ImportsWorkshop, header } from './imports-workshop.ts';
import { until } from '../until.ts';
import { backends, Workshop } from '../test-worker.ts';

describe.each(backends)('an import, with the queue on %s', (backend) => {
  let workshop: Workshop;
  let worker: INestApplicationContext;
  let imports: ImportsWorkshop;

  beforeAll(async () => {
    workshop = await Workshop.open(backend);
    imports = await ImportsWorkshop.open(workshop);
    worker = await workshop.startWorker();
  });

  afterAll(async () => {
    await worker.close();
    await workshop.close();
  });

  beforeEach(async () => {
    await workshop.database.query('DELETE FROM imports');
    await workshop.database.query('DELETE FROM quizzes');
    await imports.addQuiz('sums');
  });

  const run = (file: UploadedFile) => imports.run(file);
  const errorsOf = ({ id: importId }: ImportEntity) =>
    workshop.database.manager.find(ImportErrorEntity, { where: { importId }, order: { rowNumber: 'ASC' } });
  const revisionOf = async (slug: string) =>
    (await workshop.database.manager.findOneByOrFail(QuizEntity, { slug })).revision;

  it('writes each row once, in the order of the file, and reports its progress', async () => {
    const done = await run({ content: csvOf(2500) });
    expect(done).toMatchObject({
      status: 'completed',
      percent: 100,
      readCount: 2500,
      badCount: 0,
      writtenCount: 2500,
      totalCount: 2500,
      remainingSeconds: null,
      failureCode: null,
      finishedAt: expect.any(Date),
    });
    expect(done.rowsPerSecond).toBeGreaterThan(0);
    const questions = await imports.questionsOf('sums');
    expect(questions.map(({ position }) => position)).toEqual(questions.map((_, index) => index + 1));
    expect(questions[2499]).toMatchObject({
      prompt: 'What is 2500 + 2500, and how do you know?',
      answer: '5000',
      topic: 'addition',
      difficulty: 'easy',
      explanation: 'It is two times 2500.',
    });
  });

  it('adds questions after the existing ones, and raises the revision of its quizzes only', async () => {
    await imports.addQuiz('products');
    await imports.addQuiz('untouched');
    await run({ content: csvOf(2) });
    await run({ content: `${csvOf(1)}products,times,hard,What is 2 × 3?,6,\n` });
    expect((await imports.questionsOf('sums')).map(({ position }) => position)).toEqual([1, 2, 3]);
    expect((await imports.questionsOf('products')).map(({ position }) => position)).toEqual([1]);
    expect(await revisionOf('sums')).toBe(3);
    expect(await revisionOf('products')).toBe(2);
    expect(await revisionOf('untouched')).toBe(1);
  });

  it('writes nothing if a row is bad, and reports each fault', async () => {
    const content = [
      header,
      'sums,addition,easy,What is 1 + 1?,2,',
      'sums,addition,4,What is 1 + 2?,three,',
      'nowhere,addition,easy,"What is',
      '1 + 3?",4,',
      'sums,,easy,,"1,000",',
      'sums,addition,easy,too few',
      'sums,addition,easy,What is 1 + 4?,5,',
    ].join('\r\n');
    const failed = await run({ content });
    expect(failed).toMatchObject({
      status: 'failed',
      failureCode: 'bad-rows',
      failureDetail: "4 of 6 rows can't be imported, so no rows were imported.",
      readCount: 6,
      badCount: 4,
      writtenCount: 0,
    });
    expect(await imports.questionsOf('sums')).toEqual([]);
    expect(await revisionOf('sums')).toBe(1);
    const errors = await errorsOf(failed);
    expect(errors.map(({ line, faults }) => [line, ...faults.map(({ column }) => column)])).toEqual([
      [3, 'difficulty', 'answer'],
      [4, 'quiz'],
      [6, 'topic', 'prompt', 'answer'],
      [7, ''],
    ]);
    expect(errors[0]?.faults[0]?.reason).toBe('This must be one of: easy, medium, hard, 1, 2, 3.');
    expect(errors[1]?.faults[0]?.reason).toBe('There is no quiz “nowhere”.');
    expect(errors[1]?.cells).toEqual(['nowhere', 'addition', 'easy', 'What is\r\n1 + 3?', '4', '']);
    expect(errors[3]?.faults[0]?.reason).toBe('This row has 4 cells, but the first line has 6.');
  });

  it('writes the good rows if staff asked for that', async () => {
    const content = `${csvOf(3)}sums,addition,easy,What is it?,no number,\n${csvOf(2).replace(`${header}\n`, '')}`;
    const done = await run({ content, mode: 'good-rows' });
    expect(done).toMatchObject({ status: 'completed', readCount: 6, badCount: 1, writtenCount: 5 });
    expect(await imports.questionsOf('sums')).toHaveLength(5);
    expect(await errorsOf(done)).toMatchObject([{ rowNumber: 4, line: 5, faults: [{ column: 'answer' }] }]);
  });

  it('fails if every row is bad, in both modes', async () => {
    const failed = await run({ content: `${header}\nx,,,,,\n`, mode: 'good-rows' });
    expect(failed).toMatchObject({ status: 'failed', failureCode: 'bad-rows' });
  });

  it.each([
    [
      'columns in a different order, in upper case',
      'ANSWER, Prompt,difficulty,topic,quiz\n7,p,HARD,t,sums\n',
    ],
    ['semicolons, as spreadsheets in Europe save it', 'quiz;topic;difficulty;prompt;answer\nsums;t;3;p;7\n'],
    ['a byte order mark', `\ufeff${header}\nsums,t,hard,p,7,\n`],
    ['line breaks of old Macs', `${header}\rsums,t,hard,p,7,\r`],
    ['empty lines', `${header}\n\nsums,t,hard,p,7,\n\n\n`],
    ['spaces around the cells', `${header}\n sums , t , 3 , p , 7 ,\n`],
  ])('reads CSV with %s', async (_name, content) => {
    expect(await run({ content })).toMatchObject({ status: 'completed', writtenCount: 1 });
    expect(await imports.questionsOf('sums')).toMatchObject([
      { prompt: 'p', topic: 't', difficulty: 'hard', answer: '7' },
    ]);
  });

  it('keeps formulas as text, and restores those that an export defused', async () => {
    const cells = [`=cmd|' /C calc'!A0`, '@SUM(A1)', `"'=1+1"`];
    const content = [header, ...cells.map((prompt) => `sums,t,easy,${prompt},'-7,`)].join('\n');
    expect(await run({ content })).toMatchObject({ status: 'completed' });
    const questions = await imports.questionsOf('sums');
    expect(questions.map(({ prompt }) => prompt)).toEqual([`=cmd|' /C calc'!A0`, '@SUM(A1)', '=1+1']);
    expect(questions[0]?.answer).toBe('-7');
  });

  it('reads JSON, and reports the line on which a bad row starts', async () => {
    const rows = [
      { quiz: 'sums', topic: 't', difficulty: 3, prompt: 'p "q" {[', answer: '1/2', explanation: 'é' },
      { quiz: 'sums', topic: 't', difficulty: 'easy', prompt: 'p', answer: 7 },
      { quiz: 'sums', topic: 't', difficulty: 'easy', prompt: 'a\u0000b\ud800', answer: '7', id: 'x' },
      'no row',
      { quiz: 'sums', topic: 't', difficulty: 'easy', prompt: 'p', answer: '7' },
    ];
    const content = `\ufeff${JSON.stringify(rows, null, 2)}`;
    const done = await run({ content, format: 'json', mode: 'good-rows' });
    expect(done).toMatchObject({ status: 'completed', readCount: 5, badCount: 3, writtenCount: 2 });
    expect(await imports.questionsOf('sums')).toMatchObject([
      { prompt: 'p "q" {[', difficulty: 'hard', explanation: 'é' },
      { prompt: 'p' },
    ]);
    const errors = await errorsOf(done);
    expect(errors.map(({ line, faults }) => [line, ...faults])).toEqual([
      [10, { column: 'answer', reason: 'This must be a string.' }],
      [
        17,
        { column: 'prompt', reason: 'Control characters are not allowed.' },
        { column: 'id', reason: 'Unknown column.' },
      ],
      [25, { column: '', reason: 'A row must be an object: {…}.' }],
    ]);
    expect(errors[1]?.cells[importColumns.indexOf('prompt')]).toBe('a\ufffdb\ufffd');
  });

  it('can be canceled while it checks and while it writes', async () => {
    for (const status of ['checking', 'writing']) {
      const id = await imports.upload({ content: csvOf(30_000) });
      await until(async () => (await imports.find(id)).status === status);
      await workshop.database.query('UPDATE imports SET cancel_requested = true WHERE id = $1', [id]);
      await until(async () => isImportFinished(await imports.find(id)));
      await until(async () => (await imports.listFiles()).length === 0);
      expect(await imports.find(id)).toMatchObject({
        status: 'cancelled',
        writtenCount: 0,
        finishedAt: expect.any(Date),
      });
      expect(await imports.questionsOf('sums')).toEqual([]);
    }
  });

  it('does nothing if the import has finished or was deleted', async () => {
    const id = await imports.upload({ content: csvOf(10) });
    await until(async () => isImportFinished(await imports.find(id)));
    await imports.runAgain(id);
    expect(await imports.questionsOf('sums')).toHaveLength(10);
    await workshop.database.query('DELETE FROM imports');
    await imports.runAgain(id);
    expect(await imports.questionsOf('sums')).toHaveLength(10);
  });

  it('fails if its file is lost', async () => {
    expect(await run({ content: csvOf(10), isLost: true })).toMatchObject({
      status: 'failed',
      failureCode: 'upload-lost',
    });
  });

  it('lets students answer, and staff edit other quizzes, while it writes', async () => {
    const { id: quizId } = await imports.addQuiz('others');
    const id = await imports.upload({ content: csvOf(30_000) });
    await until(async () => (await imports.find(id)).status === 'writing');
    await workshop.database.query('UPDATE quizzes SET revision = revision + 1 WHERE id = $1', [quizId]);
    await workshop.database.query(`SELECT 1 FROM quizzes WHERE slug = 'sums' FOR KEY SHARE`);
    expect((await imports.find(id)).status).toBe('writing');
    await until(async () => (await imports.find(id)).status === 'completed');
  });
});
