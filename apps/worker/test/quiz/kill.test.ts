import { ImportErrorEntity } from '@math-app/database/quiz';
import { pictureKey } from '@math-app/server/quiz';
import { pngFile } from '@math-app/server/quiz/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltWorker, end } from '../built-worker.ts';
import { backends, Workshop } from '../test-worker.ts';
import { until } from '../until.ts';
import { csvOf, ImportsWorkshop } from './imports-workshop.ts';
import { PicturesWorkshop } from './pictures-workshop.ts';

let built: BuiltWorker;

beforeAll(() => {
  built = new BuiltWorker();
});

afterAll(() => built.remove());

describe.each(backends)('a worker that is killed, with the queue on %s', (backend) => {
  it('leaves its import to the next worker, which writes each row once', { timeout: 180_000 }, async () => {
    const workshop = await Workshop.open(backend);
    const imports = await ImportsWorkshop.open(workshop);
    await imports.addQuiz('sums');
    const content = `${csvOf(60_000)}sums,addition,easy,Bad,no number,\n`;
    const id = await imports.upload({ content, mode: 'good-rows' });
    const statusOf = async () => (await imports.find(id)).status;

    for (const moment of ['checking', 'writing']) {
      const worker = built.start(workshop.variables);
      await until(async () => (await statusOf()) === moment);
      await end(worker, 'SIGKILL');
      expect(await statusOf()).toBe(moment);
      expect(await imports.questionsOf('sums')).toEqual([]);
    }

    const last = built.start(workshop.variables);
    await until(async () => (await statusOf()) === 'completed');
    await until(async () => (await imports.listFiles()).length === 0);
    const questions = await imports.questionsOf('sums');
    expect(questions.map(({ position }) => position)).toEqual(questions.map((_, index) => index + 1));
    expect(new Set(questions.map(({ prompt }) => prompt)).size).toBe(60_000);
    expect(questions).toHaveLength(60_000);
    expect(await workshop.database.manager.count(ImportErrorEntity)).toBe(1);
    await end(last, 'SIGTERM');
    await workshop.close();
  });

  it('leaves its picture to the next worker, which stores it once', { timeout: 90_000 }, async () => {
    const workshop = await Workshop.open(backend);
    const pictures = await PicturesWorkshop.open(workshop);
    const question = await pictures.addQuestion();
    const uploadId = await pictures.upload(question.id, pngFile(2000, 1000));
    // Changes of the quiz wait for this lock, so the first worker writes the files but not the row that names them.
    const runner = workshop.database.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT FROM quizzes WHERE id = $1 FOR UPDATE', [question.quizId]);

    const first = built.start(workshop.variables);
    await pictures.enqueue(uploadId);
    await until(async () => (await pictures.keys()).length === 3);
    await end(first, 'SIGKILL');
    await runner.rollbackTransaction();
    await runner.release();
    expect(await pictures.imageOf(question.id)).toBeNull();

    const second = built.start(workshop.variables);
    expect(await pictures.resultOf(uploadId)).toBe('stored');
    const image = await pictures.imageOf(question.id);
    expect(await pictures.keys()).toEqual([480, 960].map((width) => pictureKey(image!.hash, width)));
    expect(await pictures.countUploads()).toBe(0);

    await end(second, 'SIGTERM');
    await workshop.close();
  });
});
