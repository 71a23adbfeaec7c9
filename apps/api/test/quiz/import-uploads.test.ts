import { randomBytes } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { importLimits } from '@math-app/contracts/quiz';
import { startRedis } from '@math-app/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshCsv, header, ImportStage, until } from './import-stage.ts';
import { backends } from '../test-api.ts';

let stage: ImportStage;

beforeAll(async () => {
  stage = await ImportStage.open({});
});

afterAll(() => stage.close());

it('a file can be exactly as large as the limit', async () => {
  const before = await stage.stock();
  await stage.send(Buffer.alloc(importLimits.bytes, 'a')).expect(202);
  const { body } = await stage.send(Buffer.alloc(importLimits.bytes + 1, 'b')).expect(413);
  expect(body).toMatchObject({ code: 'body-too-large', detail: 'A file can have at most 20 MB.' });
  expect(await stage.stock()).toEqual({ rows: before.rows + 1, files: before.files + 1 });
});

describe('a file that is refused leaves nothing behind:', () => {
  const csv = `${header}\n`;
  it.each<[name: string, fileName: string, content: string | Buffer, status: number, words: RegExp]>([
    ['an empty file', 'a.csv', '', 422, /empty/],
    ['UTF-16, as Excel writes it', 'a.csv', Buffer.from(`\ufeff${csv}`, 'utf16le'), 422, /UTF-16.*CSV UTF-8/],
    ['UTF-16, big-endian', 'a.csv', Buffer.from(`\ufeff${csv}`, 'utf16le').swap16(), 422, /UTF-16/],
    ['Latin-1', 'a.csv', Buffer.from(`${csv}é`, 'latin1'), 422, /Latin-1.*CSV UTF-8/],
    ['an incomplete character at the end', 'a.csv', Buffer.from('é').subarray(0, 1), 422, /not UTF-8/],
    [
      'a picture',
      'a.csv',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      422,
      /not UTF-8|not a text/,
    ],
    ['noise', 'a.json', randomBytes(100_000), 422, /not UTF-8|not a text|UTF-16/],
    ['NUL in a text', 'a.csv', `${csv}a\u0000b`, 422, /not a text file/],
    ['another kind of file', 'a.xlsx', csv, 415, /\.csv or \.json/],
    ['a file without an extension', 'csv', csv, 415, /\.csv or \.json/],
  ])('%s', async (_name, fileName, content, status, words) => {
    const before = await stage.stock();
    const { body } = await stage.send(content, fileName).expect(status);
    expect(body.code).toBe(status === 422 ? 'unreadable-file' : 'wrong-media-type');
    expect(body.detail).toMatch(words);
    expect(await stage.stock()).toEqual(before);
  });

  it.each([
    ['another mode', { mode: 'some' }, 'mode'],
    ['an unknown field', { quiz: 'x' }, 'quiz'],
    ['a value other than yes or no', { repeat: 'perhaps' }, 'repeat'],
  ])('%s', async (_name, fields, path) => {
    const before = await stage.stock();
    const { body } = await stage.send(freshCsv(), 'a.csv', fields).expect(400);
    expect(body.errors).toMatchObject([{ path }]);
    expect(await stage.stock()).toEqual(before);
  });

  it('two files, a file in another field, no file, no form', async () => {
    const before = await stage.stock();
    const file = Buffer.from(freshCsv());
    const post = () => stage.staff.post('/api/imports');
    await post().attach('file', file, 'a.csv').attach('file', file, 'b.csv').expect(400);
    await post().attach('other', file, 'a.csv').expect(400);
    const { body } = await post().field('mode', 'good-rows').expect(400);
    expect(body.errors).toEqual([{ path: 'file', message: 'Please choose a file.' }]);
    await post().expect(400);
    await post().set('Content-Type', 'multipart/form-data').send('x').expect(400);
    await post().set('Content-Type', 'multipart/form-data; boundary=x').send('--x\r\nbroken').expect(400);
    await post().send({ file: 'x' }).expect(415);
    await post().set('Content-Type', 'text/csv').send(csv).expect(415);
    expect(await stage.stock()).toEqual(before);
  });

  it('a form from another site', async () => {
    const before = await stage.stock();
    await stage.send(freshCsv()).set('Origin', 'https://evil.example').expect(403);
    expect(await stage.stock()).toEqual(before);
  });

  it('a file whose upload breaks off', async () => {
    const before = await stage.stock();
    // A line that stays open: the rest never comes.
    const half = new PassThrough().pause();
    half.write('a'.repeat(200_000));
    const upload = stage.staff
      .post('/api/imports')
      .attach('file', half as unknown as ReadStream, { filename: 'a.csv' });
    upload.catch(() => undefined);
    await until(async () => (await stage.fileNames()).length > before.files);
    upload.abort();
    await until(async () => (await stage.fileNames()).length === before.files);
    expect(await stage.stock()).toEqual(before);
  });
});

describe('an import while the queue is unavailable', () => {
  it.skipIf(!backends.includes('redis'))('is refused with 503, and nothing is left', async () => {
    const redis = await startRedis();
    const away = await ImportStage.open({ redisUrl: redis!.url });
    await away.send(freshCsv()).expect(202);
    await redis!.stop();
    await until(async () => (await away.send(freshCsv())).status === 503);
    const { body, headers } = await away.send(freshCsv()).expect(503);
    expect(body.code).toBe('service-unavailable');
    expect(headers['retry-after']).toBe('5');
    expect(await away.stock()).toEqual({ rows: 1, files: 1 });
    await away.close();
  });
});
