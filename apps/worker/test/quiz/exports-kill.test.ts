import { readdir } from 'node:fs/promises';
import { MissingFile } from '@math-app/server';
import { exportKey } from '@math-app/server/quiz';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltWorker, end } from '../built-worker.ts';
import { ExportsWorkshop } from './exports-workshop.ts';
import { descriptionsIn } from './pdf.ts';
import { until } from '../until.ts';
import { backends } from '../test-worker.ts';

let built: BuiltWorker;

beforeAll(() => {
  built = new BuiltWorker();
});

afterAll(() => built.remove());

async function hasFiles(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.some((entry) => entry.isFile());
}

describe.each(backends)('a worker killed while it writes a file, with the queue on %s', (backend) => {
  it('leaves no partial file, and the next worker makes all of it', { timeout: 90_000 }, async () => {
    const exports = await ExportsWorkshop.open(backend);
    const { database, variables } = exports.workshop;
    await exports.manyResults(await exports.quiz('Killed'), 3000);
    const { id } = await exports.row({ kind: 'results' });

    // The lock blocks the export after its first line, because it can't read the titles of the quizzes.
    const lock = database.createQueryRunner();
    await lock.startTransaction();
    await lock.query('LOCK TABLE quizzes IN ACCESS EXCLUSIVE MODE');
    const first = built.start(variables);
    await exports.enqueue(id);
    await exports.untilStatus(id, 'making');
    await until(() => hasFiles(variables['MEDIA_DIR']!));
    await end(first, 'SIGKILL');
    await lock.rollbackTransaction();
    await lock.release();
    expect(await exports.find(id)).toMatchObject({ status: 'making', sizeBytes: null });
    await expect(exports.store.read(exportKey(id))).rejects.toThrow(MissingFile);

    const second = built.start(variables);
    const { done, total } = await exports.untilStatus(id, 'ready');
    expect({ done, total }).toEqual({ done: 3000, total: 3000 });
    expect((await exports.file(id)).toString().trimEnd().split('\r\n')).toHaveLength(3001);
    await end(second, 'SIGTERM');
    await exports.workshop.close();
  });
});

describe('the bundled worker', () => {
  it('includes the fonts and MathJax, and needs no installed packages', { timeout: 60_000 }, async () => {
    const exports = await ExportsWorkshop.open('postgres');
    const worker = built.start(exports.workshop.variables);
    const quiz = await exports.quiz('Built', [{ prompt: String.raw`Is $\sqrt{2} \le \pi$, ≤ or Ж?` }]);
    const pdf = await exports.make({ kind: 'worksheet', quizId: quiz.id, withAnswers: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(descriptionsIn(pdf)).toEqual([String.raw`\sqrt{2} \le \pi`]);
    await end(worker, 'SIGTERM');
    await exports.workshop.close();
  });
});
