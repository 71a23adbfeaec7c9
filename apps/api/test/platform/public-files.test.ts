import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import { FILE_STORE, type FileStore } from '@math-app/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../test-api.ts';

const key = `ab/${'ab'.repeat(32)}-960.webp`;
let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
  const store = api.app.get<FileStore>(FILE_STORE, { strict: false });
  await store.write(`public/${key}`, Readable.from([Buffer.from('a picture')]));
  await store.write('private/x.webp', Readable.from([Buffer.from('a secret')]));
});

afterAll(() => api.close());

describe('below /media', () => {
  it('a public file is sent, and may be cached forever', async () => {
    const { body, headers } = await api.guest().get(`/media/${key}`).buffer().expect(200);
    expect(String(body)).toBe('a picture');
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it.each([
    '/media/ab',
    `/media/ab/${'ab'.repeat(32)}-480.webp`,
    `/media/ab/${'ab'.repeat(32)}-480.png`,
    '/media/../private/pictures/x',
    '/media/../private/x.webp',
    '/media/%2e%2e/private',
    '/media/%2e%2e/private/x.webp',
    '/media/..%2fprivate%2fpictures/x',
    '/media/..%2fprivate%2fx.webp',
    '/media/private/x',
    '/media/private/x.webp',
    '/media/ab/..%2f..%2f..%2fprivate%2fx',
    '/media/ab/..%2f..%2fprivate%2fx.webp',
    '/media/AB/x.webp',
  ])('any other path is a 404 that no cache keeps: %s', async (path) => {
    const response = await new Promise((resolve) => {
      httpRequest(api.url, { path }, ({ statusCode, headers }) =>
        resolve([statusCode, headers['cache-control']]),
      ).end();
    });
    expect(response).toEqual([404, 'no-store']);
  });
});
