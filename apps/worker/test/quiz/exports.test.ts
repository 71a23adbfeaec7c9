import { mkdir, rm, writeFile } from 'node:fs/promises';

import { makeExportJob } from '@math-app/contracts/quiz';
import { UserEntity } from '@math-app/database';
import { ExportEntity } from '@math-app/database/quiz';
import { MissingFile } from '@math-app/server';
import { exportKey } from '@math-app/server/quiz';
import type { INestApplicationContext } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExportsService } from '../../src/quiz/exports/exports.service.ts';
import { ExportsWorkshop } from './exports-workshop.ts';
import { until } from '../until.ts';
import { backends } from '../test-worker.ts';

type Line = Record<string, string>;

/** Reads a file as a spreadsheet program does. */
function readTable(file: Buffer): Line[] {
  return parse(file, { bom: true, columns: true, record_delimiter: '\r\n' });
}

describe.each(backends)('an export, with the queue on %s', (backend) => {
  let exports: ExportsWorkshop;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    exports = await ExportsWorkshop.open(backend);
    worker = await exports.workshop.startWorker();
  });

  afterAll(async () => {
    await worker.close();
    await exports.workshop.close();
  });

  const student = (name: string, email: string, country = 'CA') =>
    exports.manager.save(UserEntity, { name, email, country, passwordHash: 'x' });
  const service = () => worker.get(ExportsService, { strict: false });

  it('of results has one line per submission, sorted by quiz and name', async () => {
    const [roots, angles] = [await exports.quiz('Roots'), await exports.quiz('Angles, “right” ones')];
    const [zoe, ada] = [
      await student('Zoë "Zo" Ng', 'zoe@example.com', 'NZ'),
      await student('Ada', 'a@example.com'),
    ];
    await exports.result(roots, zoe.id, 2, new Date('2026-11-20T23:05:09Z'));
    await exports.result(roots, ada.id, 3);
    await exports.result(angles, zoe.id, 0);

    const file = await exports.make({ kind: 'results' });
    expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const lines = readTable(file);
    expect(lines.map((line) => [line['Quiz'], line['Student']])).toEqual([
      ['Angles, “right” ones', 'Zoë "Zo" Ng'],
      ['Roots', 'Ada'],
      ['Roots', 'Zoë "Zo" Ng'],
    ]);
    expect(lines[2]).toEqual({
      Quiz: 'Roots',
      Student: 'Zoë "Zo" Ng',
      Email: 'zoe@example.com',
      Country: 'New Zealand',
      'Score %': '66.7',
      Correct: '2',
      Questions: '3',
      'Submitted (UTC)': '2026-11-20 23:05:09',
    });
    expect(readTable(await exports.make({ kind: 'results', quizId: angles.id }))).toHaveLength(1);
  });

  it('leaves out submissions that staff have reopened', async () => {
    const quiz = await exports.quiz('Reopened');
    await exports.result(quiz, (await student('Again', 'again@example.com')).id, 1);
    await exports.manager.query('UPDATE submissions SET reopened_at = now() WHERE quiz_id = $1', [quiz.id]);
    for (const kind of ['results', 'country-report'] as const)
      expect(readTable(await exports.make({ kind, quizId: quiz.id }))).toEqual([]);
  });

  it('of the report contains the same numbers as the report', async () => {
    const quiz = await exports.quiz('Reported');
    await exports.result(quiz, (await student('A', 'one@example.com', 'DE')).id, 1);
    await exports.result(quiz, (await student('B', 'two@example.com', 'JP')).id, 3);
    const lines = readTable(await exports.make({ kind: 'country-report', quizId: quiz.id }));
    expect(lines).toEqual([
      {
        Country: 'Japan',
        'Correct %': '100',
        'Correct answers': '3',
        Answers: '3',
        Submissions: '1',
        Students: '1',
      },
      {
        Country: 'Germany',
        'Correct %': '33.3',
        'Correct answers': '1',
        Answers: '3',
        Submissions: '1',
        Students: '1',
      },
    ]);
  });

  it.each([
    ['=HYPERLINK("https://example.com?x="&A1)', `'=HYPERLINK("https://example.com?x="&A1)`],
    ['+1+cmd|calc', `'+1+cmd|calc`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1:A9)', `'@SUM(A1:A9)`],
    ['Ordinary = fine', 'Ordinary = fine'],
    ['Łódź 中文 😀', 'Łódź 中文 😀'],
  ])('never runs a name as a formula: %s', async (name, cell) => {
    const quiz = await exports.quiz(name);
    const { id } = await student(name, `${quiz.slug}@example.com`);
    await exports.result(quiz, id, 1);
    const [line] = readTable(await exports.make({ kind: 'results', quizId: quiz.id }));
    expect(line).toMatchObject({ Quiz: cell, Student: cell, Correct: '1' });
  });

  it.each(['results', 'country-report'] as const)(
    'of %s has column titles even without submissions',
    async (kind) => {
      const { id: quizId } = await exports.quiz('Untouched');
      const file = await exports.make({ kind, quizId });
      expect(file.toString().trimEnd().split('\r\n')).toHaveLength(1);
      expect(readTable(file)).toEqual([]);
    },
  );

  it('records its progress, its size and when it expires', async () => {
    const quiz = await exports.quiz('Recorded', [{ prompt: 'One?' }, { prompt: 'Two?' }]);
    const id = await exports.request({ kind: 'worksheet', quizId: quiz.id });
    const ready = await exports.untilStatus(id, 'ready');
    expect(ready).toMatchObject({ done: 2, total: 2, sizeBytes: (await exports.file(id)).length });
    expect(ready.expiresAt.getTime() - ready.readyAt!.getTime()).toBe(24 * 3600_000);
  });

  it('is the same if its job runs twice or late', async () => {
    const id = await exports.request({ kind: 'results' });
    await exports.untilStatus(id, 'ready');
    const before = await exports.find(id);
    await service().make(id);
    expect(await exports.find(id)).toEqual(before);
    await exports.manager.update(ExportEntity, { id }, { status: 'making' });
    await Promise.all([service().make(id), service().make(id)]);
    expect(await exports.find(id)).toMatchObject({ status: 'ready', sizeBytes: before!.sizeBytes });
    expect(await exports.file(id)).toHaveLength(before!.sizeBytes!);
  });

  it('leaves no file if it is deleted while it is being made', async () => {
    const { id } = await exports.row({ kind: 'results' });
    await exports.manager.query(
      `CREATE OR REPLACE FUNCTION vanish() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN DELETE FROM exports WHERE id = new.id; RETURN NULL; END $$`,
    );
    await exports.manager.query(
      `CREATE TRIGGER vanish AFTER UPDATE ON exports FOR EACH ROW WHEN (new.id = '${id}') EXECUTE FUNCTION vanish()`,
    );
    await service().make(id);
    await exports.manager.query('DROP TRIGGER vanish ON exports');
    expect(await exports.find(id)).toBeNull();
    await expect(exports.store.read(exportKey(id))).rejects.toThrow(MissingFile);
    // A job that runs later does nothing.
    await service().make(id);
  });

  it('has a plain error message after its last attempt has failed', async () => {
    const folder = `${exports.workshop.variables['MEDIA_DIR']}/private/exports`;
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file instead of a folder');
    const id = await exports.request({ kind: 'results' }, { attempts: 2, backoff: 0 });
    const failed = await exports.untilStatus(id, 'failed');
    await rm(folder);
    await mkdir(folder);
    expect(failed.error).toBe("We couldn't create this file. Please request it again.");
    expect(failed.sizeBytes).toBeNull();
  });

  it('is not blocked by an invalid job', async () => {
    const queue = exports.workshop.queue(makeExportJob.queue);
    const unknown = await queue.add('make-coffee', {});
    const invalid = await queue.add(makeExportJob.name, { exportId: 7 }, { attempts: 1 });
    await exports.make({ kind: 'country-report' });
    for (const { id } of [unknown, invalid])
      await until(async () => (await queue.getJobState(id!)) === 'failed');
  });
});
