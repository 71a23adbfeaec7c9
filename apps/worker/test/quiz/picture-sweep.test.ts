import { QuestionEntity } from '@math-app/database/quiz';
import { pictureKey } from '@math-app/server/quiz';
import { jpegFile, pngFile } from '@math-app/server/quiz/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HousekeepingService } from '../../src/platform/housekeeping/housekeeping.service.ts';
import { MediaSweep } from '../../src/quiz/pictures/picture-sweep.ts';
import { PictureShelf } from './picture-shelf.ts';
import { until } from '../smtp-inbox.ts';
import { Workshop } from '../test-worker.ts';

const hash = 'ab'.repeat(32);

describe('the sweep of the media store', () => {
  let workshop: Workshop;
  let worker: INestApplicationContext;
  let shelf: PictureShelf;

  beforeAll(async () => {
    workshop = await Workshop.open('postgres');
    shelf = await PictureShelf.in(workshop);
    worker = await workshop.startWorker();
  });

  afterAll(async () => {
    await worker.close();
    await workshop.close();
  });

  beforeEach(() => shelf.clear());

  const sweep = () => worker.get(MediaSweep, { strict: false }).sweep();
  const ageAll = async () => {
    for (const key of await shelf.keys()) await shelf.age(key, 30);
  };

  it('removes a picture that was replaced, and leaves the one that took its place', async () => {
    const question = await shelf.addQuestion();
    await shelf.resize(question.id, pngFile(600, 40, { shade: 10 }));
    await shelf.resize(question.id, pngFile(600, 40, { shade: 200 }));
    expect(await shelf.keys()).toHaveLength(4);
    await ageAll();
    expect(await sweep()).toBe(2);
    const image = await shelf.imageOf(question.id);
    expect(await shelf.keys()).toEqual([480, 600].map((width) => pictureKey(image!.hash, width)));
    expect(await sweep()).toBe(0);
  });

  it('removes a picture whose question is gone, unless another one shows it', async () => {
    const [one, two] = [await shelf.addQuestion(), await shelf.addQuestion()];
    for (const { id } of [one, two]) await shelf.resize(id, jpegFile);
    await ageAll();
    await workshop.database.manager.delete(QuestionEntity, { id: one.id });
    expect(await sweep()).toBe(0);
    await workshop.database.manager.update(QuestionEntity, { id: two.id }, { image: null });
    expect(await sweep()).toBe(1);
    expect(await shelf.keys()).toEqual([]);
  });

  it('leaves a picture that a result still shows', async () => {
    await shelf.place(pictureKey(hash, 480), 30);
    await shelf.addResult({ hash, width: 480, height: 100, alt: 'As it was' });
    expect(await sweep()).toBe(0);
    await workshop.database.query('DELETE FROM submissions');
    expect(await sweep()).toBe(1);
  });

  it('leaves what is young: a job may be about to name it', async () => {
    await shelf.place(pictureKey(hash, 480), 0.5);
    await shelf.place('private/pictures/young', 23);
    await shelf.place('private/half/young', 23);
    expect(await sweep()).toBe(0);
  });

  it('removes what uploads have left behind, and nothing of others', async () => {
    await shelf.place('private/pictures/old', 25);
    await shelf.place('private/half/old', 25);
    await shelf.place('private/exports/old', 25);
    await shelf.place('public/ab/of-another-kind', 25);
    expect(await sweep()).toBe(3);
    expect(await shelf.keys()).toEqual(['private/exports/old']);
  });

  it('waits for a picture that is just being stored', async () => {
    await shelf.place(pictureKey(hash, 480), 30);
    const question = await shelf.addQuestion();
    const runner = workshop.database.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT pg_advisory_xact_lock_shared(7301946)');
    const swept = sweep();
    await until(async () => {
      const [{ waiting }] = await workshop.database.query(
        `SELECT count(*)::int AS waiting FROM pg_locks
          WHERE locktype = 'advisory' AND NOT granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      return waiting === 1;
    });
    const image = { hash, width: 480, height: 100, alt: 'Just now' };
    await runner.manager.update(QuestionEntity, { id: question.id }, { image });
    await runner.commitTransaction();
    await runner.release();
    expect(await swept).toBe(0);
    expect(await shelf.keys()).toEqual([pictureKey(hash, 480)]);
  });

  it('goes through more files than it looks at at once', async () => {
    for (let index = 0; index < 120; index++) {
      await shelf.place(pictureKey(String(index).padStart(64, '0'), 480), 30);
    }
    expect(await sweep()).toBe(120);
  });

  it('comes with the row of an upload that nobody ended', async () => {
    const question = await shelf.addQuestion();
    const id = await shelf.announce(question.id, jpegFile);
    await workshop.database.query(`UPDATE picture_uploads SET created_at = now() - interval '25 hours'`);
    await shelf.age(`private/pictures/${id}`, 25);
    const { picture_uploads: rows } = await worker
      .get(HousekeepingService, { strict: false })
      .removeExpired();
    expect([rows, await sweep(), await shelf.uploads()]).toEqual([1, 1, 0]);
  });
});
