import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFileStore, type FileStore, FileStoreUnavailable, MissingFile, readEnv } from '../src/index.ts';
import { startS3 } from '../src/testing.ts';

const folder = await mkdtemp(join(tmpdir(), 'math-app-files-'));
const s3 = await startS3();
if (!s3) console.warn('\n  python3-moto is not installed: the file store is tested on disk only.\n');

afterAll(async () => {
  await s3?.stop();
  await rm(folder, { recursive: true });
});

const base = { DATABASE_URL: 'postgres://math_app@localhost/math_app' };
const onDisk = (path = folder) => createFileStore(readEnv({ ...base, MEDIA_DIR: path }));
const onS3 = (endpoint: string, bucket = 'math-app') =>
  createFileStore(
    readEnv({
      ...base,
      MEDIA_STORE: 's3',
      S3_BUCKET: bucket,
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'secret',
    }),
  );

const drivers = [
  { name: 'on disk', open: () => onDisk() },
  ...(s3 ? [{ name: 'in a bucket', open: () => onS3(s3.url) }] : []),
];

/** More than one part of an upload to S3: a part has 5 MB. */
const large = Buffer.alloc(11_000_000, 'large');

async function inBatches(keys: string[], work: (key: string) => Promise<void>): Promise<void> {
  for (let start = 0; start < keys.length; start += 50) {
    await Promise.all(keys.slice(start, start + 50).map(work));
  }
}

describe.each(drivers)('the file store $name', ({ open }) => {
  let store: FileStore;

  beforeAll(async () => {
    await s3?.createBucket('math-app');
    store = await open();
  });

  beforeEach(async () => {
    const keys = [...(await keysIn('public/')), ...(await keysIn('private/'))];
    await inBatches(keys, (key) => store.remove(key));
  });

  const write = (key: string, content: Buffer | string) => store.write(key, Readable.from([content]));
  const read = async (key: string) => buffer(await store.read(key));
  const keysIn = async (where: string) => {
    const keys: string[] = [];
    for await (const { key } of store.list(where)) keys.push(key);
    return keys.toSorted();
  };

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a few bytes', Buffer.from([0, 255, 10, 13, 0])],
    ['a file of several parts', large],
  ])('returns %s unchanged', async (_, content) => {
    await write('private/imports/one', content);
    expect((await read('private/imports/one')).equals(content)).toBe(true);
  });

  it('replaces a file with the same key', async () => {
    await write('public/ab/one.webp', 'first');
    await write('public/ab/one.webp', 'second');
    expect((await read('public/ab/one.webp')).toString()).toBe('second');
    expect(await keysIn('public/')).toEqual(['public/ab/one.webp']);
  });

  it('keeps one whole file if two are written at once', async () => {
    const other = Buffer.alloc(large.length, 'other');
    await Promise.all([write('public/ab/one.webp', large), write('public/ab/one.webp', other)]);
    const found = await read('public/ab/one.webp');
    expect(found.equals(large) || found.equals(other)).toBe(true);
  });

  it('throws if a file is missing', async () => {
    await expect(store.read('public/ab/gone.webp')).rejects.toThrow(MissingFile);
    await write('public/ab/one.webp', 'x');
    await expect(read('public/ab')).rejects.toThrow(/EISDIR|public\/ab/);
  });

  it('removes a file, and does nothing if it is already gone', async () => {
    await write('private/exports/one', 'x');
    await store.remove('private/exports/one');
    await store.remove('private/exports/one');
    await expect(store.read('private/exports/one')).rejects.toThrow(MissingFile);
  });

  it('lists the files below a folder with the times of their last change', async () => {
    const keys = [
      'private/exports/one',
      'private/imports/two',
      'public/ab/three.webp',
      'public/cd/four.webp',
    ];
    const before = Date.now();
    for (const key of keys) await write(key, key);
    expect(await keysIn('public/')).toEqual(keys.slice(2));
    expect(await keysIn('private/imports/')).toEqual(['private/imports/two']);
    expect(await keysIn('private/pictures/')).toEqual([]);
    for await (const { modifiedAt } of store.list('public/')) {
      expect(Math.abs(modifiedAt.getTime() - before)).toBeLessThan(60_000);
    }
  });

  it('lists more files than fit in one response of the server', async () => {
    const keys = Array.from({ length: 1100 }, (_, index) => `public/aa/${String(index).padStart(4, '0')}`);
    await inBatches(keys, (key) => write(key, 'x'));
    expect(await keysIn('public/')).toEqual(keys);
  });

  it('keeps nothing of an interrupted write, and passes its error on', async () => {
    async function* breakOff() {
      yield large.subarray(0, 6_000_000);
      await Promise.resolve();
      throw new Error('The line was cut.');
    }
    await write('private/pictures/whole', 'as it was');
    for (const key of ['private/pictures/half', 'private/pictures/whole']) {
      await expect(store.write(key, Readable.from(breakOff()))).rejects.toThrow('The line was cut.');
    }
    expect(await keysIn('private/')).toEqual(['private/pictures/whole']);
    expect((await read('private/pictures/whole')).toString()).toBe('as it was');
  });

  it.each([
    '',
    'one',
    '/etc/passwd',
    '../one',
    'public/../private/one',
    'public/./one',
    'public//one',
    'public/',
    'public/.hidden',
    'public/A',
    'public/a b',
    'public/a\u0000',
    'public\\one',
  ])('rejects the invalid key %j', async (key) => {
    await expect(write(key, 'x')).rejects.toThrow('Invalid key');
    await expect(store.read(key)).rejects.toThrow('Invalid key');
    await expect(store.remove(key)).rejects.toThrow('Invalid key');
    await expect(keysIn(`${key}/../`)).rejects.toThrow('Invalid folder');
  });
});

describe('the file store on disk', () => {
  it('keeps private files from other users, and lets nginx read public ones', async () => {
    const store = await onDisk();
    await store.write('private/exports/one', Readable.from(['x']));
    await store.write('public/ab/one.webp', Readable.from(['x']));
    const modeOf = async (path: string) => (await stat(join(folder, path))).mode & 0o777;
    expect(await modeOf('private')).toBe(0o700);
    expect(await modeOf('public/ab')).toBe(0o755);
    expect(await modeOf('public/ab/one.webp')).toBe(0o644);
  });

  it('creates its folder on the first write, and lists nothing before', async () => {
    const store = await onDisk(join(folder, 'new'));
    for await (const { key } of store.list('public/')) expect(key).toBe('nothing');
    await store.write('public/ab/one.webp', Readable.from(['x']));
    expect(await readdir(join(folder, 'new'))).toEqual(['private', 'public']);
  });

  it('is unavailable if its folder cannot be written to', async () => {
    await writeFile(join(folder, 'file'), 'A file, where a folder is expected.');
    const store = await onDisk(join(folder, 'file'));
    await expect(store.write('public/ab/one.webp', Readable.from(['x']))).rejects.toThrow(
      FileStoreUnavailable,
    );
    await expect(store.read('public/ab/one.webp')).rejects.toThrow(MissingFile);
  });
});

describe.skipIf(!s3)('the file store in a bucket', () => {
  it('is unavailable if no server responds or the bucket does not exist', async () => {
    for (const store of [await onS3('http://127.0.0.1:9'), await onS3(s3!.url, 'no-such-bucket')]) {
      await expect(store.write('public/ab/one.webp', Readable.from(['x']))).rejects.toThrow(
        FileStoreUnavailable,
      );
      await expect(store.read('public/ab/one.webp')).rejects.toThrow(FileStoreUnavailable);
      await expect(store.remove('public/ab/one.webp')).rejects.toThrow(FileStoreUnavailable);
    }
  });
});
