import { randomUUID } from 'node:crypto';

import { encodePictureJob } from '@math-app/contracts/quiz';
import { PictureUploadEntity, QuestionEntity, QuizEntity } from '@math-app/database/quiz';
import { pictureKey, widthsOfPicture } from '@math-app/server/quiz';
import {
  hostileFiles,
  jpegFile,
  payload,
  photoFile,
  pngFile,
  polyglotFile,
  webpFile,
} from '@math-app/server/quiz/testing';
import type { INestApplicationContext } from '@nestjs/common';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PictureShelf } from './picture-shelf.ts';
import { until } from '../smtp-inbox.ts';
import { backends, Workshop } from '../test-worker.ts';

describe.each(backends)('a picture, with the queue on %s', (backend) => {
  let workshop: Workshop;
  let worker: INestApplicationContext;
  let shelf: PictureShelf;

  beforeAll(async () => {
    workshop = await Workshop.open(backend);
    shelf = await PictureShelf.in(workshop);
    worker = await workshop.startWorker();
  });

  afterAll(async () => {
    await worker.close();
    await workshop.close();
  });

  beforeEach(() => shelf.clear());

  it('becomes WebP in two widths, under a name made of its content', async () => {
    const question = await shelf.addQuestion();
    expect(await shelf.resize(question.id, pngFile(2000, 1000))).toBe('stored');
    const image = await shelf.imageOf(question.id);
    expect(image).toMatchObject({ width: 960, height: 480, alt: 'A picture' });
    expect(await shelf.keys()).toEqual([pictureKey(image!.hash, 480), pictureKey(image!.hash, 960)]);
    for (const width of [480, 960]) {
      expect(await sharp(await shelf.read(pictureKey(image!.hash, width))).metadata()).toMatchObject({
        format: 'webp',
        width,
        height: width / 2,
      });
    }
  });

  it.each([
    ['a small one', jpegFile, 48],
    ['WebP', webpFile, 48],
    ['one between the widths', pngFile(700, 20), 700],
    ['a single pixel', pngFile(1, 1), 1],
  ])('is never enlarged: %s', async (_, file, width) => {
    const question = await shelf.addQuestion();
    expect(await shelf.resize(question.id, file)).toBe('stored');
    const image = await shelf.imageOf(question.id);
    expect(image?.width).toBe(width);
    expect(await shelf.keys()).toEqual(widthsOfPicture(width).map((stop) => pictureKey(image!.hash, stop)));
  });

  it('is no endless strip', async () => {
    const question = await shelf.addQuestion();
    expect(await shelf.resize(question.id, pngFile(960, 16_000))).toBe('stored');
    expect(await shelf.imageOf(question.id)).toMatchObject({ width: 115, height: 1920 });
  });

  it('stands upright, and tells neither where it was taken nor anything else of its past', async () => {
    const question = await shelf.addQuestion();
    expect(await sharp(photoFile()).metadata()).toMatchObject({ width: 48, orientation: 6 });
    expect(await shelf.resize(question.id, photoFile())).toBe('stored');
    expect(await shelf.imageOf(question.id)).toMatchObject({ width: 32, height: 48 });
    for (const key of await shelf.keys()) {
      const file = await shelf.read(key);
      const kept = Object.keys(await sharp(file).metadata());
      expect(kept.filter((name) => /exif|xmp|icc|iptc|orientation|comments/.test(name))).toEqual([]);
      expect(file.includes('payload')).toBe(false);
    }
  });

  it('loses what was hidden in it and behind it', async () => {
    const question = await shelf.addQuestion();
    expect(polyglotFile().includes(payload)).toBe(true);
    expect(await shelf.resize(question.id, polyglotFile())).toBe('stored');
    const [key] = await shelf.keys();
    expect((await shelf.read(key!)).includes('script')).toBe(false);
  });

  it('of other colours is sRGB: sixteen bits, grey, CMYK, transparent', async () => {
    const plain = () => sharp(pngFile(40, 30));
    for (const file of [
      await plain().toColourspace('rgb16').png().toBuffer(),
      await plain().toColourspace('b-w').png().toBuffer(),
      await plain().toColourspace('cmyk').jpeg().toBuffer(),
      await plain().ensureAlpha(0.5).png({ palette: true }).toBuffer(),
    ]) {
      const question = await shelf.addQuestion();
      expect(await shelf.resize(question.id, file)).toBe('stored');
      const image = await shelf.imageOf(question.id);
      const { space, depth } = await sharp(await shelf.read(pictureKey(image!.hash, 40))).metadata();
      expect([space, depth]).toEqual(['srgb', 'uchar']);
    }
  });

  it('that moves stands still', async () => {
    const frames = await sharp([pngFile(20, 20), pngFile(20, 20, { shade: 10 })], {
      join: { animated: true },
    })
      .webp()
      .toBuffer();
    expect((await sharp(frames).metadata()).pages).toBe(2);
    const question = await shelf.addQuestion();
    expect(await shelf.resize(question.id, frames)).toBe('stored');
    expect(await shelf.imageOf(question.id)).toMatchObject({ width: 20, height: 20 });
  });

  it.each(hostileFiles)('is refused, and nothing is left: %s, %s', async (_, refusal, file) => {
    const question = await shelf.addQuestion();
    expect(await shelf.resize(question.id, file())).toBe(refusal);
    expect(await shelf.imageOf(question.id)).toBeNull();
    expect(await shelf.keys()).toEqual([]);
    expect(await shelf.uploads()).toBe(0);
  });

  it('is refused where its pixels are few and its bytes many', async () => {
    const wide = sharp({ create: { width: 5000, height: 5000, channels: 4, background: '#ff000080' } });
    const question = await shelf.addQuestion();
    for (const [file, result] of [
      [await wide.clone().png().toBuffer(), 'stored'],
      [await wide.clone().toColourspace('rgb16').png().toBuffer(), 'picture-too-large'],
      [await wide.clone().jpeg({ progressive: true }).toBuffer(), 'picture-too-large'],
    ] as const) {
      expect(await shelf.resize(question.id, file)).toBe(result);
    }
  });

  it('voids the cached list of its quiz', async () => {
    const question = await shelf.addQuestion();
    const revision = async () =>
      (await workshop.database.manager.findOneByOrFail(QuizEntity, { id: question.quizId })).revision;
    const before = await revision();
    await shelf.resize(question.id, jpegFile);
    expect(await revision()).toBe(before + 1);
  });

  it('is the same file for two questions, and the same job twice does nothing more', async () => {
    const [one, two] = [await shelf.addQuestion(), await shelf.addQuestion()];
    await shelf.resize(one.id, jpegFile);
    await shelf.resize(two.id, jpegFile);
    expect(await shelf.imageOf(two.id)).toEqual(await shelf.imageOf(one.id));
    expect(await shelf.keys()).toHaveLength(1);
    expect(await shelf.run(randomUUID())).toBe('withdrawn');
  });

  it('is not stored where nobody waits for it any more, or its question is gone', async () => {
    const question = await shelf.addQuestion();
    const taken = await shelf.announce(question.id, jpegFile);
    await workshop.database.manager.delete(PictureUploadEntity, { id: taken });
    expect(await shelf.run(taken)).toBe('withdrawn');
    expect(await shelf.imageOf(question.id)).toBeNull();

    const orphan = await shelf.announce(question.id, jpegFile);
    await workshop.database.manager.delete(QuestionEntity, { id: question.id });
    expect(await shelf.run(orphan)).toBe('withdrawn');
    expect((await shelf.keys()).filter((key) => key.startsWith('private/'))).toEqual([]);
  });

  it('does not wait behind a job that makes no sense', async () => {
    const question = await shelf.addQuestion();
    const queue = workshop.queue(encodePictureJob.queue);
    const odd = await queue.add('make-coffee', {});
    const broken = await queue.add(encodePictureJob.name, { uploadId: '../etc/passwd' }, { attempts: 1 });
    expect(await shelf.resize(question.id, jpegFile)).toBe('stored');
    for (const { id } of [odd, broken]) await until(async () => (await queue.getJobState(id!)) === 'failed');
  });
});
