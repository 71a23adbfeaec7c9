import { ImportEntity, ImportErrorEntity } from '@math-app/database/quiz';
import { importKey } from '@math-app/server/quiz';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backends, Workshop } from '../test-worker.ts';
import { until } from '../until.ts';
import { ImportsWorkshop } from './imports-workshop.ts';

const hourMs = 3600_000;

describe.each(backends)('housekeeping of imports, with the queue on %s', (backend) => {
  let workshop: Workshop;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    workshop = await Workshop.open(backend);
    worker = await workshop.startWorker();
  });

  afterAll(async () => {
    await worker.close();
    await workshop.close();
  });

  it('removes abandoned files and old reports of bad rows, and fails imports that lost their job', async () => {
    const imports = await ImportsWorkshop.open(workshop);
    const { manager } = workshop.database;
    const [old, recent] = [
      await imports.upload({ content: 'old', isLost: true }),
      await imports.upload({ content: 'new' }),
    ];
    await until(async () => (await imports.find(old)).status === 'failed');
    await until(async () => (await imports.find(recent)).status === 'failed');
    const badRow = { rowNumber: 1, line: 2, faults: [], cells: [] };
    await manager.insert(ImportErrorEntity, [
      { importId: old, ...badRow },
      { importId: recent, ...badRow },
    ]);
    await manager.update(ImportEntity, { id: old }, { finishedAt: new Date(Date.now() - 31 * 24 * hourMs) });
    const stuck = await imports.uploadWithoutJob('stuck', new Date(Date.now() - 25 * hourMs));
    const fresh = await imports.uploadWithoutJob('fresh', new Date());

    await workshop.runHousekeeping();
    expect(await imports.find(stuck)).toMatchObject({ status: 'failed' });
    expect(await manager.find(ImportErrorEntity)).toMatchObject([{ importId: recent }]);
    expect(await imports.find(fresh)).toMatchObject({ status: 'waiting' });
    expect(await imports.listFiles()).toEqual([importKey(fresh)]);
  });
});
