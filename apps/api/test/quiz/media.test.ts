import { setTimeout as sleep } from 'node:timers/promises';

import { encodePictureJob } from '@math-app/contracts/quiz';
import { startS3 } from '@math-app/server/testing';
import { jpegFile, pngFile } from '@math-app/server/quiz/testing';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../test-api.ts';
import { createQuiz } from './quiz-factory.ts';
import { buildWorker, WorkerProcess } from '../worker-process.ts';

beforeAll(buildWorker);

describe('while no worker is running', () => {
  it('a picture is refused, and does not appear later', { timeout: 60_000 }, async () => {
    const api = await TestApi.start();
    const staff = await api.staff();
    const id = (await createQuiz(staff, ['1'])).questionIds[0]!;
    const { body, headers } = await staff
      .put(`/api/questions/${id}/image`)
      .field('alt', 'A triangle')
      .attach('file', jpegFile, 'x.jpg')
      .expect(503);
    expect(body.code).toBe('service-unavailable');
    expect(headers['retry-after']).toBe('10');

    const worker = WorkerProcess.startFor(api);
    const queue = api.app.get<Queue>(getQueueToken(encodePictureJob.queue), { strict: false });
    while ((await queue.getCompletedCount()) === 0) await sleep(100);
    expect((await staff.get(`/api/questions/${id}`)).body.image).toBeNull();
    await worker.stop();
    await api.close();
  });
});

describe('a picture in a bucket', () => {
  it('is stored by the worker and sent by the API', { timeout: 60_000 }, async ({ skip }) => {
    const s3 = await startS3();
    if (!s3) return skip('python3-moto is not installed');
    await s3.createBucket('math-app');
    const api = await TestApi.start({
      env: {
        MEDIA_STORE: 's3',
        S3_BUCKET: 'math-app',
        S3_ENDPOINT: s3.url,
        S3_ACCESS_KEY_ID: 'key',
        S3_SECRET_ACCESS_KEY: 'secret',
      },
    });
    const worker = WorkerProcess.startFor(api);
    const staff = await api.staff();
    const [id] = (await createQuiz(staff, ['1'])).questionIds;
    const put = (file: Buffer) =>
      staff.put(`/api/questions/${id}/image`).field('alt', 'A triangle').attach('file', file, 'x');
    const { body } = await put(pngFile(1200, 600)).expect(200);
    const { headers } = await api.guest().get(body.url).expect(200);
    expect(headers['content-type']).toBe('image/webp');
    await api.guest().get(body.url.replace('-960', '-961')).expect(404);

    await s3.stop();
    await put(jpegFile).expect(503);
    await api.guest().get(body.url).expect(503);
    expect((await staff.get(`/api/questions/${id}`)).body.image).toEqual(body);
    await worker.stop();
    await api.close();
  });
});
