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
import { PicturesWorkshop } from './pictures-workshop.ts';
import { until } from '../until.ts';
import { backends, Workshop } from '../test-worker.ts';

describe.each(backends)('a picture, with the queue on %s', (backend) => {
  let workshop: Workshop;
  let worker: INestApplicationContext;
  let pictures: PicturesWorkshop;

  beforeAll(async () => {
    workshop = await Workshop.open(backend);
    pictures = await PicturesWorkshop.open(workshop);
    worker = await workshop.startWorker();
  });

  afterAll(async () => {
    await worker.close();
    await workshop.close();
  });

  beforeEach(() => pictures.clear());

  it('becomes WebP in two widths, named by a hash of its content', async () => {
    const question = await pictures.addQuestion();
    expect(await pictures.encode(question.id, pngFile(2000, 1000))).toBe('stored');
    const image = await pictures.imageOf(question.id);
    expect(image).toMatchObject({ width: 960, height: 480, alt: 'A picture' });
    expect(await pictures.keys()).toEqual([pictureKey(image!.hash, 480), pictureKey(image!.hash, 960)]);
    for (const width of [480, 960]) {
      expect(await sharp(await pictures.read(pictureKey(image!.hash, width))).metadata()).toMatchObject({
        format: 'webp',
        width,
        height: width / 2,
      });
    }
  });

  it.each([
    ['a small picture', jpegFile, 48],
    ['WebP', webpFile, 48],
    ['a picture between the widths', pngFile(700, 20), 700],
    ['a single pixel', pngFile(1, 1), 1],
  ])('is never enlarged: %s', async (_, file, width) => {
    const question = await pictures.addQuestion();
    expect(await pictures.encode(question.id, file)).toBe('stored');
    const image = await pictures.imageOf(question.id);
    expect(image?.width).toBe(width);
    expect(await pictures.keys()).toEqual(
      widthsOfPicture(width).map((stop) => pictureKey(image!.hash, stop)),
    );
  });

  it('is limited in height', async () => {
    const question = await pictures.addQuestion();
    expect(await pictures.encode(question.id, pngFile(960, 16_000))).toBe('stored');
    expect(await pictures.imageOf(question.id)).toMatchObject({ width: 115, height: 1920 });
  });

  it('is rotated upright, and loses its location and all other metadata', async () => {
    const question = await pictures.addQuestion();
    expect(await sharp(photoFile()).metadata()).toMatchObject({ width: 48, orientation: 6 });
    expect(await pictures.encode(question.id, photoFile())).toBe('stored');
    expect(await pictures.imageOf(question.id)).toMatchObject({ width: 32, height: 48 });
    for (const key of await pictures.keys()) {
      const file = await pictures.read(key);
      const kept = Object.keys(await sharp(file).metadata());
      expect(kept.filter((name) => /exif|xmp|icc|iptc|orientation|comments/.test(name))).toEqual([]);
      expect(file.includes('payload')).toBe(false);
    }
  });

  it('loses data hidden in it and after its end', async () => {
    const question = await pictures.addQuestion();
    expect(polyglotFile().includes(payload)).toBe(true);
    expect(await pictures.encode(question.id, polyglotFile())).toBe('stored');
    const [key] = await pictures.keys();
    expect((await pictures.read(key!)).includes('script')).toBe(false);
  });

  it('is converted to sRGB: sixteen bits, gray, CMYK, transparent', async () => {
    const plain = () => sharp(pngFile(40, 30));
    for (const file of [
      await plain().toColourspace('rgb16').png().toBuffer(),
      await plain().toColourspace('b-w').png().toBuffer(),
      await plain().toColourspace('cmyk').jpeg().toBuffer(),
      await plain().ensureAlpha(0.5).png({ palette: true }).toBuffer(),
    ]) {
      const question = await pictures.addQuestion();
      expect(await pictures.encode(question.id, file)).toBe('stored');
      const image = await pictures.imageOf(question.id);
      const { space, depth } = await sharp(await pictures.read(pictureKey(image!.hash, 40))).metadata();
      expect([space, depth]).toEqual(['srgb', 'uchar']);
    }
  });

  it('that is animated keeps only its first frame', async () => {
    const frames = await sharp([pngFile(20, 20), pngFile(20, 20, { shade: 10 })], {
      join: { animated: true },
    })
      .webp()
      .toBuffer();
    expect((await sharp(frames).metadata()).pages).toBe(2);
    const question = await pictures.addQuestion();
    expect(await pictures.encode(question.id, frames)).toBe('stored');
    expect(await pictures.imageOf(question.id)).toMatchObject({ width: 20, height: 20 });
  });

  it.each(hostileFiles)('is rejected without a trace: %s, %s', async (_, refusal, file) => {
    const question = await pictures.addQuestion();
    expect(await pictures.encode(question.id, file())).toBe(refusal);
    expect(await pictures.imageOf(question.id)).toBeNull();
    expect(await pictures.keys()).toEqual([]);
    expect(await pictures.countUploads()).toBe(0);
  });

  it('is rejected if it has few pixels but many bytes', async () => {
    const wide = sharp({ create: { width: 5000, height: 5000, channels: 4, background: '#ff000080' } });
    const question = await pictures.addQuestion();
    for (const [file, result] of [
      [await wide.clone().png().toBuffer(), 'stored'],
      [await wide.clone().toColourspace('rgb16').png().toBuffer(), 'picture-too-large'],
      [await wide.clone().jpeg({ progressive: true }).toBuffer(), 'picture-too-large'],
    ] as const) {
      expect(await pictures.encode(question.id, file)).toBe(result);
    }
  });

  it('invalidates the cached questions of its quiz', async () => {
    const question = await pictures.addQuestion();
    const revision = async () =>
      (await workshop.database.manager.findOneByOrFail(QuizEntity, { id: question.quizId })).revision;
    const before = await revision();
    await pictures.encode(question.id, jpegFile);
    expect(await revision()).toBe(before + 1);
  });

  it('is stored once for two questions, and a repeated job does nothing', async () => {
    const [one, two] = [await pictures.addQuestion(), await pictures.addQuestion()];
    await pictures.encode(one.id, jpegFile);
    await pictures.encode(two.id, jpegFile);
    expect(await pictures.imageOf(two.id)).toEqual(await pictures.imageOf(one.id));
    expect(await pictures.keys()).toHaveLength(1);
    expect(await pictures.run(randomUUID())).toBe('withdrawn');
  });

  it('is not stored if its upload was withdrawn or its question deleted', async () => {
    const question = await pictures.addQuestion();
    const taken = await pictures.upload(question.id, jpegFile);
    await workshop.database.manager.delete(PictureUploadEntity, { id: taken });
    expect(await pictures.run(taken)).toBe('withdrawn');
    expect(await pictures.imageOf(question.id)).toBeNull();

    const orphan = await pictures.upload(question.id, jpegFile);
    await workshop.database.manager.delete(QuestionEntity, { id: question.id });
    expect(await pictures.run(orphan)).toBe('withdrawn');
    expect((await pictures.keys()).filter((key) => key.startsWith('private/'))).toEqual([]);
  });

  it('is not delayed by an invalid job', async () => {
    const question = await pictures.addQuestion();
    const queue = workshop.queue(encodePictureJob.queue);
    const odd = await queue.add('make-coffee', {});
    const broken = await queue.add(encodePictureJob.name, { uploadId: '../etc/passwd' }, { attempts: 1 });
    expect(await pictures.encode(question.id, jpegFile)).toBe('stored');
    for (const { id } of [odd, broken]) await until(async () => (await queue.getJobState(id!)) === 'failed');
  });
});
