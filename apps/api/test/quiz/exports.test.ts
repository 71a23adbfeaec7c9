import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

import { type Export, makeExportJob, worksheetLimits } from '@math-app/contracts/quiz';
import { ExportEntity } from '@math-app/database/quiz';
import { FILE_STORE, type FileStore, MissingFile } from '@math-app/server';
import { exportKey } from '@math-app/server/quiz';
import { startRedis } from '@math-app/server/testing';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, backends, TestApi } from '../test-api.ts';
import { addQuestions, createQuiz, type TestQuiz } from './quiz-factory.ts';

describe.each(backends)('an export, with the queue on %s', (backend) => {
  let api: TestApi;
  let staff: Agent;
  let quiz: TestQuiz;

  beforeAll(async () => {
    api = await TestApi.start({ backend });
    staff = await api.staff();
    quiz = await createQuiz(staff);
  });

  afterAll(() => api.close());

  async function ask(wanted: object = { kind: 'results' }): Promise<Export> {
    return (await staff.post('/api/exports').send(wanted).expect(202)).body;
  }

  /** What the worker does, with a file that says what it is. */
  async function makeReady({ id }: Export, content: string): Promise<void> {
    const store = api.app.get<FileStore>(FILE_STORE, { strict: false });
    await store.write(exportKey(id), Readable.from([Buffer.from(content)]));
    const sizeBytes = Buffer.byteLength(content);
    await api.database.manager.update(
      ExportEntity,
      { id },
      { status: 'ready', sizeBytes, readyAt: new Date() },
    );
  }

  it('is accepted, stored and passed to the worker', async () => {
    const { body, headers } = await staff
      .post('/api/exports')
      .send({ kind: 'worksheet', quiz: quiz.slug, withAnswers: true })
      .expect(202);
    const day = new Date().toISOString().slice(0, 10);
    expect(body).toEqual({
      id: expect.any(String),
      kind: 'worksheet',
      quiz: quiz.slug,
      withAnswers: true,
      status: 'waiting',
      done: 0,
      total: 0,
      fileName: `worksheet-answers-${quiz.slug}-${day}.pdf`,
      sizeBytes: null,
      error: null,
      createdAt: expect.any(String),
      readyAt: null,
      expiresAt: expect.any(String),
    });
    expect(headers['location']).toBe(`/api/exports/${body.id}`);
    expect((await staff.get(headers['location']!).expect(200)).body).toEqual(body);
    const queue = api.app.get<Queue>(getQueueToken(makeExportJob.queue), { strict: false });
    const jobs = await queue.getJobs(['waiting']);
    expect(jobs.map(({ name, data }) => ({ name, data }))).toContainEqual({
      name: 'make-export',
      data: { exportId: body.id },
    });
  });

  it.each([
    [{ kind: 'results' }, /^results-\d{4}-\d\d-\d\d\.csv$/],
    [{ kind: 'country-report' }, /^countries-\d{4}-\d\d-\d\d\.csv$/],
  ])('of all quizzes names none: %j', async (wanted, fileName) => {
    const created = await ask(wanted);
    expect(created.quiz).toBeNull();
    expect(created.fileName).toMatch(fileName);
  });

  it.each([
    {},
    { kind: 'secrets' },
    { kind: 'worksheet' },
    { kind: 'worksheet', quiz: '../../etc/passwd' },
    { kind: 'worksheet', quiz: 'warm-up', withAnswers: 'yes' },
    { kind: 'results', withAnswers: true },
    { kind: 'results', userId: randomUUID() },
  ])('is refused if it makes no sense: %j', async (wanted) => {
    const { body } = await staff.post('/api/exports').send(wanted).expect(400);
    expect(body.code).toBe('invalid-input');
  });

  it('of more questions than a worksheet can have is refused, with the numbers', async () => {
    const long = await createQuiz(staff, []);
    await addQuestions(api, long, worksheetLimits.questions + 1);
    const wanted = { kind: 'worksheet', quiz: long.slug };
    const { body } = await staff.post('/api/exports').send(wanted).expect(400);
    const message = 'A worksheet can have up to 2,000 questions, and this quiz has 2,001.';
    expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'quiz', message }] });
    await staff.post('/api/exports').send({ kind: 'results', quiz: long.slug }).expect(202);
  });

  it('of an unknown quiz is refused, and leaves nothing behind', async () => {
    const before = await api.database.manager.count(ExportEntity);
    for (const kind of ['worksheet', 'results', 'country-report'])
      await staff.post('/api/exports').send({ kind, quiz: 'nowhere' }).expect(404);
    expect(await api.database.manager.count(ExportEntity)).toBe(before);
  });

  it('is downloaded as an attachment of its type, and never cached', async () => {
    const created = await ask();
    await makeReady(created, '\uFEFFQuiz\r\n');
    const { headers, text } = await staff.get(`/api/exports/${created.id}/file`).expect(200);
    expect(text).toBe('\uFEFFQuiz\r\n');
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${created.fileName}"`,
      'content-length': '9',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it('cannot be downloaded before it is ready, nor when it failed', async () => {
    const { id } = await ask();
    for (const status of ['waiting', 'making', 'failed'] as const) {
      await api.database.manager.update(ExportEntity, { id }, { status });
      const { body } = await staff.get(`/api/exports/${id}/file`).expect(409);
      expect(body.code).toBe('export-not-ready');
    }
  });

  it('is a 404 once it has expired, or if its file is missing', async () => {
    const [expired, lost] = [await ask(), await ask()];
    for (const each of [expired, lost]) await makeReady(each, 'x');
    await api.database.manager.update(ExportEntity, { id: expired.id }, { expiresAt: new Date(0) });
    await staff.get(`/api/exports/${expired.id}`).expect(404);
    await staff.get(`/api/exports/${expired.id}/file`).expect(404);
    await api.app.get<FileStore>(FILE_STORE, { strict: false }).remove(exportKey(lost.id));
    const { body } = await staff.get(`/api/exports/${lost.id}/file`).expect(404);
    expect(body.code).toBe('not-found');
  });

  it('streams its progress until it is ready', async () => {
    const created = await ask();
    const events = staff.get(`/api/exports/${created.id}/events`).expect(200);
    const making = { status: 'making', done: 3, total: 9 } as const;
    await api.database.manager.update(ExportEntity, { id: created.id }, making);
    const stream = events.then(({ text }) => text);
    await makeReady(created, 'x');
    const states = [...(await stream).matchAll(/^data: (.*)$/gm)].map(
      ([, data]) => JSON.parse(data!) as Export,
    );
    expect(states.at(-1)).toMatchObject({ id: created.id, status: 'ready', sizeBytes: 1 });
    expect(Object.keys(states[0]!)).not.toContain('userId');
  });

  it('is visible to nobody else', async () => {
    const created = await ask();
    await makeReady(created, 'secret');
    const colleague = await api.staff();
    for (const path of ['', '/file', '/events'])
      await colleague.get(`/api/exports/${created.id}${path}`).expect(404);
    await colleague.delete(`/api/exports/${created.id}`).expect(404);
    expect((await colleague.get('/api/exports').expect(200)).body).toMatchObject({ items: [], total: 0 });
    await staff.get(`/api/exports/${created.id}/file`).expect(200);
  });

  it('is listed newest first, in pages', async () => {
    const colleague = await api.staff();
    const ids: string[] = [];
    for (let count = 0; count < 3; count++)
      ids.unshift((await colleague.post('/api/exports').send({ kind: 'results' }).expect(202)).body.id);
    const pages = [1, 2].map((page) =>
      colleague.get('/api/exports').query({ page, pageSize: 2 }).expect(200),
    );
    const [first, second] = (await Promise.all(pages)).map(({ body }) => body);
    expect([...first.items, ...second.items].map(({ id }: Export) => id)).toEqual(ids);
    expect(first).toMatchObject({ total: 3, page: 1, pageSize: 2 });
  });

  it('is deleted with its file, once', async () => {
    const created = await ask();
    await makeReady(created, 'x');
    await staff.delete(`/api/exports/${created.id}`).expect(204);
    await staff.get(`/api/exports/${created.id}/file`).expect(404);
    await staff.delete(`/api/exports/${created.id}`).expect(404);
    await expect(
      api.app.get<FileStore>(FILE_STORE, { strict: false }).read(exportKey(created.id)),
    ).rejects.toThrow(MissingFile);
  });

  it('is deleted with its quiz', async () => {
    const doomed = await createQuiz(staff);
    const { id } = await ask({ kind: 'worksheet', quiz: doomed.slug });
    await staff.delete(`/api/quizzes/${doomed.slug}`).expect(204);
    await staff.get(`/api/exports/${id}`).expect(404);
  });

  it('has an address that is an id', async () => {
    for (const id of ['7', 'x', randomUUID()]) await staff.get(`/api/exports/${id}`).expect(404);
  });
});

describe('requesting an export while the queue is unavailable', () => {
  it.skipIf(!backends.includes('redis'))('is refused with 503, and nothing is left behind', async () => {
    const redis = await startRedis();
    const api = await TestApi.start({ redisUrl: redis!.url });
    const staff = await api.staff();
    await redis!.stop();
    const { body, headers } = await staff.post('/api/exports').send({ kind: 'results' }).expect(503);
    expect(body.code).toBe('service-unavailable');
    expect(headers['retry-after']).toBe('5');
    expect(await api.database.manager.count(ExportEntity)).toBe(0);
    await api.close();
  });
});
