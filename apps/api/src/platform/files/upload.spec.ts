import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { FILE_STORE, FileStoreUnavailable } from '@math-app/server';
import { Controller, Module, Post } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import type { INestApplication } from '@nestjs/common';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MediaTypeGuard } from '../http/media-type.guard.ts';
import { ProblemException, unavailable } from '../http/problem.exception.ts';
import { ProblemFilter } from '../http/problem.filter.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { CurrentUpload, TakesUpload } from './upload.decorator.ts';
import type { Upload } from './upload-storage.ts';

const files = new Map<string, string>();
let isStoreFull = false;
let isQueueAvailable = true;

const store = {
  write: async (key: string, content: Readable) => {
    if (isStoreFull) throw new FileStoreUnavailable('disk full');
    files.set(key, (await buffer(content)).toString());
  },
  remove: async (key: string) => void files.delete(key),
};

const jobs = {
  refuseWhileUnavailable: () => {
    if (!isQueueAvailable) throw unavailable('no queue');
  },
};

const target = { field: 'file', maxBytes: 1_000_000, key: (id: string) => `private/notes/${id}` };

@Controller()
class NotesController {
  @Post('kept')
  @TakesUpload({ ...target, endings: ['.txt', '.md'], isForWorker: true })
  keep(@CurrentUpload() { fileName, byteCount, head }: Upload) {
    if (head.includes('bad')) throw new ProblemException({ status: 422, code: 'invalid-input' });
    return { fileName, byteCount };
  }

  @Post('temporary')
  @TakesUpload({ ...target, isOptional: true, isTemporary: true })
  use(@CurrentUpload() upload?: Upload) {
    return { hasFile: upload !== undefined };
  }

  @Post('json')
  takeJson() {
    return {};
  }
}

@Module({
  controllers: [NotesController],
  providers: [
    { provide: FILE_STORE, useValue: store },
    { provide: JobsService, useValue: jobs },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: MediaTypeGuard },
  ],
})
class NotesModule {}

describe('an upload', () => {
  let app: INestApplication;

  beforeAll(async () => {
    app = (await Test.createTestingModule({ imports: [NotesModule] }).compile()).createNestApplication({
      logger: false,
    });
    await app.listen(0, '127.0.0.1');
  });

  afterAll(() => app.close());

  beforeEach(() => {
    files.clear();
    isStoreFull = false;
    isQueueAvailable = true;
  });

  const post = (path: string) => supertest(app.getHttpServer()).post(path);
  const send = (content: string, name = 'note.txt') =>
    post('/kept').attach('file', Buffer.from(content), name);

  it('is in the store when its route runs, and stays there', async () => {
    const { body } = await send('hello', 'Grüße.TXT').expect(201);
    expect(body).toEqual({ fileName: 'Grüße.TXT', byteCount: 5 });
    expect([...files.values()]).toEqual(['hello']);
  });

  it('is removed if its route refuses it', async () => {
    await send('bad').expect(422);
    expect(files.size).toBe(0);
  });

  it('is removed after the request if it is temporary, and may be missing if it is optional', async () => {
    const { body } = await post('/temporary').attach('file', Buffer.from('x'), 'x').expect(201);
    expect(body).toEqual({ hasFile: true });
    expect(files.size).toBe(0);
    expect((await post('/temporary').expect(201)).body).toEqual({ hasFile: false });
  });

  it.each([
    ['too large', () => send('x'.repeat(1_000_001)), 413, 'body-too-large'],
    ['of another kind', () => send('x', 'x.exe'), 415, 'wrong-media-type'],
    ['missing', () => post('/kept').field('other', '1'), 400, 'invalid-input'],
    ['in another field', () => post('/kept').attach('x', Buffer.from('x'), 'x.txt'), 400, 'invalid-input'],
    ['one of two', () => send('x').attach('file', Buffer.from('y'), 'y.txt'), 400, 'invalid-input'],
    ['not a form', () => post('/kept').send({ file: 'x' }), 415, 'wrong-media-type'],
    [
      'a broken form',
      () => post('/kept').set('Content-Type', 'multipart/form-data; boundary=x').send('--x\r\nbroken'),
      400,
      'invalid-input',
    ],
    [
      'sent to a route that reads JSON',
      () => post('/json').attach('file', Buffer.from('x'), 'x.txt'),
      415,
      'wrong-media-type',
    ],
  ])('is refused if it is %s, and leaves nothing behind', async (_, request, status, code) => {
    const { body } = await request().expect(status);
    expect(body.code).toBe(code);
    expect(files.size).toBe(0);
  });

  it('is refused with 503 while the store or the queue is unavailable', async () => {
    isStoreFull = true;
    await send('x').expect(503).expect('Retry-After', '5');
    isStoreFull = false;
    isQueueAvailable = false;
    await send('x').expect(503).expect('Retry-After', '5');
    expect(files.size).toBe(0);
  });
});
