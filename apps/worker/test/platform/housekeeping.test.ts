import { removeExpiredJob } from '@math-app/contracts';
import { HeartbeatEntity, PasswordResetEntity, SessionEntity } from '@math-app/database';
import { ImportEntity, ImportErrorEntity } from '@math-app/database/quiz';
import { QueueConnection } from '@math-app/server';
import { importKey } from '@math-app/server/quiz';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HousekeepingService } from '../src/platform/housekeeping/housekeeping.service.ts';
import { DropZone } from './quiz/dropped-file.ts';
import { until } from './smtp-inbox.ts';
import { backends, Workshop } from './test-worker.ts';

const anHour = 3600_000;

describe.each(backends)('the worker, with its queue on %s', (backend) => {
  let workshop: Workshop;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    workshop = await Workshop.open(backend);
    const { id: userId } = await workshop.addUser('ada@example.com');
    const { database } = workshop;
    const { manager } = database;
    await manager.insert(SessionEntity, [
      { idHash: 'old', userId, expiresAt: new Date(Date.now() - anHour) },
      { idHash: 'new', userId, expiresAt: new Date(Date.now() + anHour) },
    ]);
    await manager.insert(PasswordResetEntity, {
      tokenHash: 'old',
      userId,
      expiresAt: new Date(Date.now() - anHour),
    });
    await manager.insert(HeartbeatEntity, {
      worker: 'gone',
      queue: 'x',
      beatAt: new Date(Date.now() - 48 * anHour),
    });
    await database.query(
      `INSERT INTO cache_entries VALUES ('old', '', now() - interval '1 minute'), ('new', '', now() + interval '1 minute')`,
    );
    await database.query(
      `INSERT INTO rate_limits VALUES ('old', 1, 1000), ('new', 1, extract(epoch FROM now()) * 1000 + 60000)`,
    );
    worker = await workshop.startWorker();
  });

  afterAll(async () => {
    await worker.close();
    await workshop.close();
  });

  const count = async (table: string) =>
    Number((await workshop.database.query(`SELECT count(*) FROM ${table}`))[0].count);

  it('removes what has expired, by itself, and nothing else', async () => {
    await until(async () => (await count('sessions')) === 1 && (await count('rate_limits')) === 1);
    expect(await workshop.database.manager.existsBy(SessionEntity, { idHash: 'new' })).toBe(true);
    expect(await count('password_resets')).toBe(0);
    expect(await count('cache_entries')).toBe(1);
    expect(await workshop.database.manager.existsBy(HeartbeatEntity, { worker: 'gone' })).toBe(false);
  });

  it('says how many rows went', async () => {
    const { id: userId } = await workshop.addUser('eve@example.com');
    await workshop.database.manager.insert(SessionEntity, {
      idHash: 'older',
      userId,
      expiresAt: new Date(0),
    });
    const removed = await worker.get(HousekeepingService, { strict: false }).removeExpired();
    expect(removed).toMatchObject({ sessions: 1, password_resets: 0 });
  });

  it('removes what imports have left: files, rows without a job, reports of long ago', async () => {
    const zone = await DropZone.open(workshop);
    const { manager } = workshop.database;
    const [old, recent] = [
      await zone.drop({ content: 'old', isLost: true }),
      await zone.drop({ content: 'new' }),
    ];
    await until(async () => (await zone.find(old)).status === 'failed');
    await until(async () => (await zone.find(recent)).status === 'failed');
    const longAgo = new Date(Date.now() - 31 * 24 * anHour);
    const badRow = { rowNumber: 1, line: 2, faults: [], cells: [] };
    await manager.insert(ImportErrorEntity, [
      { importId: old, ...badRow },
      { importId: recent, ...badRow },
    ]);
    await manager.update(ImportEntity, { id: old }, { finishedAt: longAgo });
    const stuck = await zone.leave('stuck', new Date(Date.now() - 25 * anHour));
    const fresh = await zone.leave('fresh', new Date());

    await workshop.queue(removeExpiredJob.queue).add(removeExpiredJob.name, {});
    await until(async () => (await zone.find(stuck)).status === 'failed');
    await until(async () => (await manager.find(ImportErrorEntity)).length === 1);
    expect(await manager.find(ImportErrorEntity)).toMatchObject([{ importId: recent }]);
    expect(await zone.find(fresh)).toMatchObject({ status: 'waiting' });
    expect(await zone.keptFiles()).toEqual([importKey(fresh)]);
  });

  it('beats: the database knows it, and where it takes its jobs from', async () => {
    const [beat] = await workshop.database.manager.find(HeartbeatEntity);
    expect(beat?.worker).toContain(String(process.pid));
    expect(beat?.queue).toBe(await worker.get(QueueConnection, { strict: false }).identify());
    const before = beat!.beatAt.getTime();
    await until(
      async () => (await workshop.database.manager.find(HeartbeatEntity))[0]!.beatAt.getTime() > before,
    );
  });
});
