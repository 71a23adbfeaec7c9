import { PasswordResetEntity } from '@math-app/database';
import { ImportErrorEntity } from '@math-app/database/quiz';
import { hashToken } from '@math-app/server';
import { pictureKey } from '@math-app/server/quiz';
import { pngFile } from '@math-app/server/quiz/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltWorker, end } from './built-worker.ts';
import { csvOf, DropZone } from './quiz/dropped-file.ts';
import { PictureShelf } from './quiz/picture-shelf.ts';
import { SmtpInbox, until } from './smtp-inbox.ts';
import { backends, Workshop } from './test-worker.ts';

let built: BuiltWorker;

beforeAll(() => {
  built = new BuiltWorker();
});

afterAll(() => built.remove());

describe.each(backends)(
  'a worker that is killed in the middle of a mail, with the queue on %s',
  (backend) => {
    it('leaves its job to the next one, and the mail arrives', { timeout: 90_000 }, async () => {
      const inbox = await (await SmtpInbox.reserve()).open();
      const workshop = await Workshop.open(backend, { SMTP_URL: inbox.url });
      await workshop.addUser('ada@example.com');

      inbox.reception = 'hang';
      const first = built.start(workshop.variables);
      const id = await workshop.forgetPassword('ada@example.com');
      await until(() => inbox.deliveries === 1);
      expect(await workshop.mailing.getJobState(id)).toBe('active');
      await end(first, 'SIGKILL');

      inbox.reception = 'accept';
      const second = built.start(workshop.variables);
      await until(() => inbox.mails.length === 1);
      await until(async () => (await workshop.mailing.getJobState(id)) === 'completed');

      const token = /token=([\w-]{43})/.exec(inbox.mails[0]?.text ?? '')?.[1] ?? '';
      const reset = await workshop.database.manager.findOneBy(PasswordResetEntity, {
        user: { email: 'ada@example.com' },
      });
      expect(reset?.tokenHash).toBe(hashToken(token));

      await end(second, 'SIGTERM');
      expect(inbox.mails).toHaveLength(1);
      await workshop.close();
    });

    it('is not killed by SIGTERM before its job is done', { timeout: 60_000 }, async () => {
      const inbox = await (await SmtpInbox.reserve()).open();
      const workshop = await Workshop.open(backend, { SMTP_URL: inbox.url });
      await workshop.addUser('ada@example.com');
      const worker = built.start(workshop.variables);
      inbox.slowness = 1500;
      const id = await workshop.forgetPassword('ada@example.com');
      await until(() => inbox.deliveries === 1);
      await end(worker, 'SIGTERM');
      expect(inbox.mails).toHaveLength(1);
      expect(await workshop.mailing.getJobState(id)).toBe('completed');
      await workshop.close();
    });
  },
);

describe.each(backends)(
  'a worker that is killed in the middle of an import, with the queue on %s',
  (backend) => {
    it('leaves it to the next one, and each row is there once', { timeout: 180_000 }, async () => {
      const workshop = await Workshop.open(backend);
      const zone = await DropZone.open(workshop);
      await zone.addQuiz('sums');
      const content = `${csvOf(60_000)}sums,addition,easy,Bad,no number,\n`;
      const id = await zone.drop({ content, mode: 'good-rows' });
      const statusOf = async () => (await zone.find(id)).status;

      for (const moment of ['checking', 'writing']) {
        const worker = built.start(workshop.variables);
        await until(async () => (await statusOf()) === moment);
        await end(worker, 'SIGKILL');
        expect(await statusOf()).toBe(moment);
        expect(await zone.questionsOf('sums')).toEqual([]);
      }

      const last = built.start(workshop.variables);
      await until(async () => (await statusOf()) === 'completed');
      await until(async () => (await zone.keptFiles()).length === 0);
      const questions = await zone.questionsOf('sums');
      expect(questions.map(({ position }) => position)).toEqual(questions.map((_, index) => index + 1));
      expect(new Set(questions.map(({ prompt }) => prompt)).size).toBe(60_000);
      expect(questions).toHaveLength(60_000);
      expect(await workshop.database.manager.count(ImportErrorEntity)).toBe(1);
      await end(last, 'SIGTERM');
      await workshop.close();
    });
  },
);

describe.each(backends)(
  'a worker that is killed in the middle of a picture, with the queue on %s',
  (backend) => {
    it('leaves its job to the next one: one picture, and nothing else', { timeout: 90_000 }, async () => {
      const workshop = await Workshop.open(backend);
      const shelf = await PictureShelf.in(workshop);
      const question = await shelf.addQuestion();
      const uploadId = await shelf.announce(question.id, pngFile(2000, 1000));
      // Whoever changes the quiz waits here: the files are written, the row that names them is not.
      const runner = workshop.database.createQueryRunner();
      await runner.startTransaction();
      await runner.query('SELECT FROM quizzes WHERE id = $1 FOR UPDATE', [question.quizId]);

      const first = built.start(workshop.variables);
      await shelf.enqueue(uploadId);
      await until(async () => (await shelf.keys()).length === 3);
      await end(first, 'SIGKILL');
      await runner.rollbackTransaction();
      await runner.release();
      expect(await shelf.imageOf(question.id)).toBeNull();

      const second = built.start(workshop.variables);
      expect(await shelf.resultOf(uploadId)).toBe('stored');
      const image = await shelf.imageOf(question.id);
      expect(await shelf.keys()).toEqual([480, 960].map((width) => pictureKey(image!.hash, width)));
      expect(await shelf.uploads()).toBe(0);

      await end(second, 'SIGTERM');
      await workshop.close();
    });
  },
);
