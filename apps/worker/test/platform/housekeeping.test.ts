import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { HeartbeatEntity, PasswordResetEntity, SessionEntity } from '@math-app/database';
import { createFileStore, QueueConnection, readEnv, unfinishedFolder } from '@math-app/server';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HousekeepingService } from '../../src/platform/housekeeping/housekeeping.service.ts';
import { backends, Workshop } from '../test-worker.ts';
import { until } from '../until.ts';

const hourMs = 3600_000;

describe.each(backends)('the worker, with its queue on %s', (backend) => {
  let workshop: Workshop;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    workshop = await Workshop.open(backend);
    const { id: userId } = await workshop.addUser('ada@example.com');
    const { database } = workshop;
    const { manager } = database;
    await manager.insert(SessionEntity, [
      { idHash: 'old', userId, expiresAt: new Date(Date.now() - hourMs) },
      { idHash: 'new', userId, expiresAt: new Date(Date.now() + hourMs) },
    ]);
    await manager.insert(PasswordResetEntity, {
      tokenHash: 'old',
      userId,
      expiresAt: new Date(Date.now() - hourMs),
    });
    await manager.insert(HeartbeatEntity, {
      worker: 'gone',
      queue: 'x',
      beatAt: new Date(Date.now() - 48 * hourMs),
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

  it('removes expired rows on its own schedule, and nothing else', async () => {
    await until(async () => (await count('sessions')) === 1 && (await count('rate_limits')) === 1);
    expect(await workshop.database.manager.existsBy(SessionEntity, { idHash: 'new' })).toBe(true);
    expect(await count('password_resets')).toBe(0);
    expect(await count('cache_entries')).toBe(1);
    await until(async () => !(await workshop.database.manager.existsBy(HeartbeatEntity, { worker: 'gone' })));
  });

  it('counts the rows it removes', async () => {
    const { id: userId } = await workshop.addUser('eve@example.com');
    await workshop.database.manager.insert(SessionEntity, {
      idHash: 'older',
      userId,
      expiresAt: new Date(0),
    });
    const removed = await worker.get(HousekeepingService, { strict: false }).removeExpired();
    expect(removed).toMatchObject({ sessions: 1, password_resets: 0 });
  });

  it('removes files that were never finished, and keeps those that may still be', async () => {
    const store = await createFileStore(readEnv(workshop.variables));
    for (const [name, hours] of [
      ['old', 25],
      ['young', 23],
    ] as const) {
      await store.write(unfinishedFolder + name, Readable.from(['half a file']));
      const time = new Date(Date.now() - hours * hourMs);
      await utimes(join(workshop.variables['MEDIA_DIR']!, unfinishedFolder, name), time, time);
    }
    await workshop.runHousekeeping();
    const keys: string[] = [];
    for await (const { key } of store.list(unfinishedFolder)) keys.push(key);
    expect(keys).toEqual([`${unfinishedFolder}young`]);
  });

  it('saves its heartbeat to the database, with the place where its queue is', async () => {
    const [beat] = await workshop.database.manager.find(HeartbeatEntity);
    expect(beat?.worker).toContain(String(process.pid));
    expect(beat?.queue).toBe(await worker.get(QueueConnection, { strict: false }).identify());
    const before = beat!.beatAt.getTime();
    await until(
      async () => (await workshop.database.manager.find(HeartbeatEntity))[0]!.beatAt.getTime() > before,
    );
  });
});
