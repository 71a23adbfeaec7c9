import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { removeExpiredJob } from '@math-app/contracts';
import { MissingFile } from '@math-app/server';
import { exportKey } from '@math-app/server/quiz';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExportsWorkshop } from './exports-workshop.ts';
import { until } from '../smtp-inbox.ts';
import { backends } from '../test-worker.ts';

const hourMs = 3600_000;

describe.each(backends)('housekeeping of exports, with the queue on %s', (backend) => {
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

  /** Creates an export with a file, both of the same age. */
  async function exportOfAge(hours: number): Promise<string> {
    const madeAt = new Date(Date.now() - hours * hourMs);
    const { id } = await exports.row({
      kind: 'results',
      status: 'ready',
      expiresAt: new Date(madeAt.getTime() + 24 * hourMs),
    });
    await exports.store.write(exportKey(id), Readable.from(['a file']));
    await utimes(join(exports.workshop.variables['MEDIA_DIR']!, exportKey(id)), madeAt, madeAt);
    return id;
  }

  async function cleanUp(): Promise<void> {
    const queue = exports.workshop.queue(removeExpiredJob.queue);
    const { id } = await queue.add(removeExpiredJob.name, {});
    await until(async () => (await queue.getJobState(id!)) === 'completed');
  }

  it('removes exports and their files after a day, and keeps newer ones', async () => {
    const [expired, recent] = [await exportOfAge(25.1), await exportOfAge(23)];
    await cleanUp();
    expect(await exports.find(expired)).toBeNull();
    await expect(exports.file(expired)).rejects.toThrow(MissingFile);
    expect(await exports.find(recent)).not.toBeNull();
    expect((await exports.file(recent)).toString()).toBe('a file');
  });

  it('removes a file without an export, and can safely run again', async () => {
    const orphan = await exportOfAge(30);
    await exports.manager.query('DELETE FROM exports WHERE id = $1', [orphan]);
    await cleanUp();
    await cleanUp();
    await expect(exports.file(orphan)).rejects.toThrow(MissingFile);
  });
});
