import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { MissingFile } from '@math-app/server';
import { exportKey } from '@math-app/server/quiz';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExportsWorkshop } from './exports-workshop.ts';
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

  /** Adds a row and a file, both made so many hours ago. */
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

  it('removes rows and files after a day, and keeps recent ones', async () => {
    const [old, young] = [await exportOfAge(25.1), await exportOfAge(23)];
    await exports.workshop.runHousekeeping();
    expect(await exports.find(old)).toBeNull();
    await expect(exports.file(old)).rejects.toThrow(MissingFile);
    expect(await exports.find(young)).not.toBeNull();
    expect((await exports.file(young)).toString()).toBe('a file');
  });

  it('removes a file that no row names, and can run again', async () => {
    const orphan = await exportOfAge(30);
    await exports.manager.query('DELETE FROM exports WHERE id = $1', [orphan]);
    await exports.workshop.runHousekeeping();
    await exports.workshop.runHousekeeping();
    await expect(exports.file(orphan)).rejects.toThrow(MissingFile);
  });
});
