import { randomUUID } from 'node:crypto';

import { runImportJob } from '@math-app/contracts/quiz';
import { ImportEntity, ImportErrorEntity } from '@math-app/database/quiz';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshCsv, header, ImportStage, until } from './import-stage.ts';
import { backends, statusesOf } from '../test-api.ts';

describe.each(backends)('an import, with the queue on %s', (backend) => {
  let stage: ImportStage;

  beforeAll(async () => {
    stage = await ImportStage.open({ backend });
  });

  afterAll(() => stage.close());

  describe('that is sent', () => {
    it('is accepted at once, and waits for the worker', async () => {
      const content = freshCsv();
      const { body, headers } = await stage.send(content, 'Fragen ÄÖ.CSV').expect(202);
      expect(headers['location']).toBe(`/api/imports/${body.id}`);
      expect(body).toMatchObject({
        fileName: 'Fragen ÄÖ.CSV',
        format: 'csv',
        mode: 'all-or-nothing',
        status: 'waiting',
        percent: 0,
        totalCount: null,
        failure: null,
        createdBy: 'Ada Lovelace',
      });
      const job = await stage.api.app
        .get<Queue>(getQueueToken(runImportJob.queue), { strict: false })
        .getJob(body.id);
      expect(job?.data).toEqual({ importId: body.id });
      const { body: found } = await stage.staff.get(headers['location']!).expect(200);
      expect(found).toEqual(body);
      expect(await stage.fileNames()).toContain(body.id);
    });

    it('may be JSON, and may ask for the good rows only', async () => {
      const { body } = await stage.send('[{"quiz":"x"}]', 'a.json', { mode: 'good-rows' }).expect(202);
      expect(body).toMatchObject({ format: 'json', mode: 'good-rows' });
    });
  });

  describe('of the same file', () => {
    it('is recognized under any name, while the first is running and when it is complete', async () => {
      const content = freshCsv();
      const { body: first } = await stage.send(content).expect(202);
      const before = await stage.stock();
      const { body: running } = await stage.send(content, 'other.csv').expect(409);
      expect(running).toMatchObject({ code: 'already-imported', importId: first.id });
      await stage.send(content, 'a.csv', { repeat: true }).expect(409);
      await stage.change(first.id, { status: 'completed' });
      const { body: complete } = await stage.send(content).expect(409);
      expect(complete.importId).toBe(first.id);
      expect(await stage.stock()).toEqual(before);
    });

    it('can be repeated on request', async () => {
      const content = freshCsv();
      const { body: first } = await stage.send(content).expect(202);
      await stage.change(first.id, { status: 'completed' });
      const { body: second } = await stage.send(content, 'a.csv', { repeat: true }).expect(202);
      expect(second.id).not.toBe(first.id);
    });

    it.each(['failed', 'cancelled'] as const)('can be repeated if the first is %s', async (status) => {
      const content = freshCsv();
      const { body: first } = await stage.send(content).expect(202);
      await stage.change(first.id, { status });
      await stage.send(content).expect(202);
    });

    it('at the same time is one import', async () => {
      const content = freshCsv();
      const before = await stage.stock();
      const answers = await Promise.all([1, 2, 3, 4].map(() => stage.send(content)));
      expect(statusesOf(answers)).toEqual([202, 409, 409, 409]);
      expect(await stage.stock()).toEqual({ rows: before.rows + 1, files: before.files + 1 });
    });
  });

  it('is listed, newest first, page by page', async () => {
    const { body: last } = await stage.send(freshCsv(), 'last.csv').expect(202);
    const { body } = await stage.staff.get('/api/imports').query({ pageSize: 2 }).expect(200);
    expect(body.items[0]).toEqual(last);
    expect(body).toMatchObject({ total: (await stage.stock()).rows, page: 1, pageSize: 2 });
    await stage.staff.get('/api/imports?search=x').expect(400);
  });

  describe('under way', () => {
    it('streams its progress until it has finished, to every client', async () => {
      const { body } = await stage.send(freshCsv()).expect(202);
      const follow = () => {
        const heard: string[] = [];
        const request = stage.staff.get(`/api/imports/${body.id}/events`).buffer(true);
        const ended = request.parse((response, done) => {
          response.on('data', (chunk: Buffer) => {
            for (const [, data] of chunk.toString().matchAll(/^data: (.*)$/gm)) {
              heard.push(JSON.parse(data!).status);
            }
          });
          response.on('end', () => done(null, null));
        });
        return { heard, ended: ended.then(({ headers }) => headers['content-type']) };
      };
      const first = follow();
      await until(() => first.heard.length === 1);
      await stage.change(body.id, { status: 'writing', percent: 50 });
      const second = follow();
      await until(() => first.heard.length === 2 && second.heard.length === 1);
      await stage.change(body.id, { status: 'completed', percent: 100 });
      expect(await first.ended).toContain('text/event-stream');
      expect(first.heard).toEqual(['waiting', 'writing', 'completed']);
      await second.ended;
      expect(second.heard).toEqual(['writing', 'completed']);
      const last = follow();
      await last.ended;
      expect(last.heard).toEqual(['completed']);
    });

    it('is cancelled at once while it waits, and its file is removed', async () => {
      const { body } = await stage.send(freshCsv()).expect(202);
      await stage.staff.delete(`/api/imports/${body.id}`).expect(204);
      const { body: cancelled } = await stage.staff.get(`/api/imports/${body.id}`).expect(200);
      expect(cancelled).toMatchObject({ status: 'cancelled', finishedAt: expect.any(String) });
      expect(await stage.fileNames()).not.toContain(body.id);
    });

    it('is left to the worker to cancel when it has begun', async () => {
      const { body } = await stage.send(freshCsv()).expect(202);
      await stage.change(body.id, { status: 'writing' });
      await stage.staff.delete(`/api/imports/${body.id}`).expect(204);
      const row = await stage.api.database.manager.findOneByOrFail(ImportEntity, { id: body.id });
      expect(row).toMatchObject({ status: 'writing', cancelRequested: true, finishedAt: null });
    });

    it.each(['completed', 'failed', 'cancelled'] as const)(
      'is not cancelled when it is %s',
      async (status) => {
        const { body } = await stage.send(freshCsv()).expect(202);
        await stage.change(body.id, { status });
        const { body: problem } = await stage.staff.delete(`/api/imports/${body.id}`).expect(409);
        expect(problem.code).toBe('import-finished');
      },
    );
  });

  describe('with bad rows', () => {
    let id: string;

    beforeAll(async () => {
      ({ id } = (await stage.send(freshCsv()).expect(202)).body);
      const rows = Array.from({ length: 1200 }, (_, index) => ({
        importId: id,
        rowNumber: index + 1,
        line: index + 2,
        faults: [
          { column: 'answer', reason: 'This is not a number.' },
          ...(index === 0 ? [{ column: 'topic', reason: 'Please fill this in.' }] : []),
        ],
        cells: ['warm-up', '', 'easy', '=HYPERLINK("http://evil.example")', '-x', '+1 "quoted"'],
      }));
      await stage.api.database.manager.insert(ImportErrorEntity, rows);
    });

    it('are listed in pages, with what is wrong', async () => {
      const { body } = await stage.staff.get(`/api/imports/${id}/errors`).query({ pageSize: 3 }).expect(200);
      expect(body).toEqual({
        items: [
          { line: 2, column: 'answer', reason: 'This is not a number.' },
          { line: 2, column: 'topic', reason: 'Please fill this in.' },
          { line: 3, column: 'answer', reason: 'This is not a number.' },
        ],
        total: 1201,
        page: 1,
        pageSize: 3,
      });
    });

    it('sends all of them as CSV, in which nothing is a formula', async () => {
      const { text, headers } = await stage.staff.get(`/api/imports/${id}/errors.csv`).expect(200);
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(headers['content-disposition']).toContain('attachment');
      const lines = text.replace('\ufeff', '').trimEnd().split('\n');
      expect(lines).toHaveLength(1202);
      expect(lines[0]).toBe(`line,column,reason,${header}`);
      expect(lines[1]).toBe(
        `2,answer,This is not a number.,warm-up,,easy,"'=HYPERLINK(""http://evil.example"")",'-x,"'+1 ""quoted"""`,
      );
    });
  });

  it.each(['nothing', randomUUID()])('that does not exist is 404: %s', async (id) => {
    for (const path of ['', '/events', '/errors', '/errors.csv']) {
      await stage.staff.get(`/api/imports/${id}${path}`).expect(404);
    }
    await stage.staff.delete(`/api/imports/${id}`).expect(404);
  });
});
