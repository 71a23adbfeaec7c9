import { QuestionEntity } from '@math-app/database/quiz';
import { pictureKey } from '@math-app/server/quiz';
import { jpegFile, pngFile } from '@math-app/server/quiz/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PicturesHousekeeping } from '../../src/quiz/pictures/pictures.housekeeping.ts';
import { PicturesWorkshop } from './pictures-workshop.ts';
import { until } from '../until.ts';
import { Workshop } from '../test-worker.ts';

const hash = 'ab'.repeat(32);

describe('housekeeping of pictures', () => {
  let workshop: Workshop;
  let worker: INestApplicationContext;
  let pictures: PicturesWorkshop;

  beforeAll(async () => {
    workshop = await Workshop.open('postgres');
    pictures = await PicturesWorkshop.open(workshop);
    worker = await workshop.startWorker();
  });

  afterAll(async () => {
    await worker.close();
    await workshop.close();
  });

  beforeEach(() => pictures.clear());

  const keepHouse = () => worker.get(PicturesHousekeeping, { strict: false }).removeExpired();
  const removePictures = async () => (await keepHouse())['public/'];
  const ageAll = async () => {
    for (const key of await pictures.keys()) await pictures.age(key, 30);
  };

  it('removes a picture that was replaced, and keeps its replacement', async () => {
    const question = await pictures.addQuestion();
    await pictures.encode(question.id, pngFile(600, 40, { shade: 10 }));
    await pictures.encode(question.id, pngFile(600, 40, { shade: 200 }));
    expect(await pictures.keys()).toHaveLength(4);
    await ageAll();
    expect(await removePictures()).toBe(2);
    const image = await pictures.imageOf(question.id);
    expect(await pictures.keys()).toEqual([480, 600].map((width) => pictureKey(image!.hash, width)));
    expect(await removePictures()).toBe(0);
  });

  it('removes a picture whose question was deleted, unless another question shows it', async () => {
    const [one, two] = [await pictures.addQuestion(), await pictures.addQuestion()];
    for (const { id } of [one, two]) await pictures.encode(id, jpegFile);
    await ageAll();
    await workshop.database.manager.delete(QuestionEntity, { id: one.id });
    expect(await removePictures()).toBe(0);
    await workshop.database.manager.update(QuestionEntity, { id: two.id }, { image: null });
    expect(await removePictures()).toBe(1);
    expect(await pictures.keys()).toEqual([]);
  });

  it('keeps a picture that a result still shows', async () => {
    await pictures.place(pictureKey(hash, 480), 30);
    await pictures.addResult({ hash, width: 480, height: 100, alt: 'As it was' });
    expect(await removePictures()).toBe(0);
    await workshop.database.query('DELETE FROM submissions');
    expect(await removePictures()).toBe(1);
  });

  it('keeps recent files, because a job may be about to name them', async () => {
    await pictures.place(pictureKey(hash, 480), 0.5);
    await pictures.place('private/pictures/young', 23);
    expect(await keepHouse()).toEqual({ picture_uploads: 0, 'private/pictures/': 0, 'public/': 0 });
  });

  it('removes files that no row names, and leaves the files of other features', async () => {
    await pictures.place('private/pictures/old', 25);
    await pictures.place('private/exports/old', 25);
    await pictures.place('public/ab/of-another-kind', 25);
    expect(await keepHouse()).toEqual({ picture_uploads: 0, 'private/pictures/': 1, 'public/': 1 });
    expect(await pictures.keys()).toEqual(['private/exports/old']);
  });

  it('waits while a picture is being stored', async () => {
    await pictures.place(pictureKey(hash, 480), 30);
    const question = await pictures.addQuestion();
    const runner = workshop.database.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT pg_advisory_xact_lock_shared(7301946)');
    const removed = removePictures();
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
    expect(await removed).toBe(0);
    expect(await pictures.keys()).toEqual([pictureKey(hash, 480)]);
  });

  it('handles more files than fit in one batch', async () => {
    for (let index = 0; index < 120; index++) {
      await pictures.place(pictureKey(String(index).padStart(64, '0'), 480), 30);
    }
    expect(await removePictures()).toBe(120);
  });

  it('removes an abandoned upload, its row and its file', async () => {
    const question = await pictures.addQuestion();
    const id = await pictures.upload(question.id, jpegFile);
    await workshop.database.query(`UPDATE picture_uploads SET created_at = now() - interval '25 hours'`);
    await pictures.age(`private/pictures/${id}`, 25);
    expect(await keepHouse()).toMatchObject({ picture_uploads: 1, 'private/pictures/': 1 });
    expect(await pictures.countUploads()).toBe(0);
  });
});
