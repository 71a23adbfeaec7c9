import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { QuestionEntity } from '@math-app/database/quiz';
import { FILE_STORE, type FileStore } from '@math-app/server';
import { hostileFiles, jpegFile, photoFile, pngFile, polyglotFile } from '@math-app/server/quiz/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, backends, statusesOf, TestApi } from '../test-api.ts';
import { createQuiz } from './quiz-factory.ts';
import { buildWorker, WorkerProcess } from '../worker-process.ts';

beforeAll(buildWorker);

describe.each(backends)('the picture of a question, with the queue on %s', (backend) => {
  let api: TestApi;
  let worker: WorkerProcess;
  let staff: Agent;

  beforeAll(async () => {
    api = await TestApi.start({ backend });
    worker = WorkerProcess.startFor(api);
    staff = await api.staff();
  });

  afterAll(async () => {
    await worker.stop();
    await api.close();
  });

  const addQuestion = async (): Promise<string> => (await createQuiz(staff, ['1'])).questionIds[0]!;
  const put = (id: string, file: Buffer, name = 'picture.png', alt = 'A triangle') =>
    staff.put(`/api/questions/${id}/image`).field('alt', alt).attach('file', file, name);
  const imageOf = async (id: string) => (await staff.get(`/api/questions/${id}`).expect(200)).body.image;
  const keysIn = async (folder: string) => {
    const keys: string[] = [];
    for await (const { key } of api.app.get<FileStore>(FILE_STORE, { strict: false }).list(folder)) {
      keys.push(key);
    }
    return keys;
  };
  const rows = async () =>
    (await api.database.query('SELECT count(*)::int AS count FROM picture_uploads'))[0].count;
  /** Interrupted or rejected uploads are removed after the response is sent. */
  const untilNothingIsLeft = async () => {
    while ((await keysIn('private/')).length > 0) await sleep(20);
    expect(await rows()).toBe(0);
  };

  afterEach(untilNothingIsLeft);

  it('is visible to everyone with the next request, and to staff', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1']);
    const list = () => api.guest().get(`/api/questions?quiz=${slug}`).expect(200);
    expect((await list()).body[0].image).toBeNull();
    const { body } = await put(questionIds[0]!, pngFile(1200, 600)).expect(200);
    expect(body).toEqual({
      url: expect.stringMatching(/^\/media\/[0-9a-f]{2}\/[0-9a-f]{64}-960\.webp$/),
      srcset: expect.stringMatching(/-480\.webp 480w, .*-960\.webp 960w$/),
      width: 960,
      height: 480,
      alt: 'A triangle',
    });
    expect((await list()).body[0].image).toEqual(body);
    expect(await imageOf(questionIds[0]!)).toEqual(body);
    const { items } = (await staff.get(`/api/staff/questions?quiz=${slug}`).expect(200)).body;
    expect(items[0].image).toEqual(body);
  });

  it('is sent as a file that never changes', async () => {
    const { body } = await put(await addQuestion(), polyglotFile(), 'page.html').expect(200);
    const response = await api.guest().get(body.url).buffer().expect(200);
    expect(response.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(response.body.subarray(8, 12).toString()).toBe('WEBP');
    expect(response.body.includes('script')).toBe(false);
    await api.guest().head(body.url).expect(200);
  });

  it('is rotated upright', async () => {
    const { body } = await put(await addQuestion(), photoFile(), 'photo.jpg').expect(200);
    expect(body).toMatchObject({ width: 32, height: 48 });
  });

  it('can be replaced, described again and deleted', async () => {
    const id = await addQuestion();
    const first = (await put(id, pngFile(20, 20)).expect(200)).body;
    const second = (await put(id, pngFile(20, 20, { shade: 10 }), 'x', 'Another').expect(200)).body;
    expect(second.url).not.toBe(first.url);
    const third = await staff.put(`/api/questions/${id}/image`).field('alt', '  A better text ').expect(200);
    expect(third.body).toEqual({ ...second, alt: 'A better text' });
    expect(await imageOf(id)).toEqual(third.body);
    await staff.delete(`/api/questions/${id}/image`).expect(204);
    expect(await imageOf(id)).toBeNull();
    await staff.delete(`/api/questions/${id}/image`).expect(404);
  });

  it('stays in a result when it is removed from the question', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1']);
    const image = (await put(questionIds[0]!, jpegFile).expect(200)).body;
    const student = await api.student();
    await student.put(`/api/quizzes/${slug}/answers/${questionIds[0]}`).send({ value: '1' }).expect(200);
    await student.post(`/api/quizzes/${slug}/submission`).expect(201);
    await staff.delete(`/api/questions/${questionIds[0]}/image`).expect(204);
    const { body } = await student.get(`/api/quizzes/${slug}/submission`).expect(200);
    expect(body.answers[0].image).toEqual(image);
  });

  it('survives other changes of its question', async () => {
    const id = await addQuestion();
    const image = (await put(id, jpegFile).expect(200)).body;
    const { body } = await staff.patch(`/api/questions/${id}`).send({ prompt: 'Other words' }).expect(200);
    expect(body.image).toEqual(image);
  });

  it.each(hostileFiles)('is refused if it is %s: %s', async (_, code, file) => {
    const id = await addQuestion();
    const image = (await put(id, jpegFile).expect(200)).body;
    const before = await keysIn('public/');
    for (const name of ['picture.png', 'picture.jpg']) {
      const { body } = await put(id, file(), name).expect(422);
      expect(body.code).toBe(code);
    }
    expect(await imageOf(id)).toEqual(image);
    expect(await keysIn('public/')).toEqual(before);
  });

  it.each(['../../../etc/passwd', '..\\..\\x.png', 'a\u0000b.png', 'x'.repeat(5000), '<script>.png', ''])(
    'is never stored under the name of its file: %j',
    async (name) => {
      const id = await addQuestion();
      const { status } = await put(id, jpegFile, name || 'blob');
      expect([200, 400]).toContain(status);
      expect(
        (await keysIn('public/')).filter((key) => !/^public\/[0-9a-f]{2}\/[0-9a-f]{64}-\d+\.webp$/.test(key)),
      ).toEqual([]);
    },
  );

  it('is refused over ten megabytes', async () => {
    const file = Buffer.concat([pngFile(20, 20), Buffer.alloc(11_000_000)]);
    const { body } = await put(await addQuestion(), file).expect(413);
    expect(body.code).toBe('body-too-large');
  });

  it.each([
    [
      'without a text',
      (id: string) => staff.put(`/api/questions/${id}/image`).attach('file', jpegFile, 'x'),
      'alt',
    ],
    ['with an empty text', (id: string) => put(id, jpegFile, 'x', '   '), 'alt'],
    ['with a text that is too long', (id: string) => put(id, jpegFile, 'x', 'x'.repeat(10_000)), 'alt'],
    ['with a text twice', (id: string) => put(id, jpegFile, 'x').field('alt', 'again'), 'alt'],
    [
      'without a file',
      (id: string) => staff.put(`/api/questions/${id}/image`).field('alt', 'Nothing'),
      'file',
    ],
    ['with an unknown field', (id: string) => put(id, jpegFile, 'x').field('url', 'http://x'), 'url'],
  ])('is refused %s', async (_, send, path) => {
    const id = await addQuestion();
    const { body } = await send(id).expect(400);
    expect(body.code).toBe('invalid-input');
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
    expect(await imageOf(id)).toBeNull();
  });

  it('is refused with two files, or one in another field', async () => {
    const id = await addQuestion();
    await put(id, jpegFile).attach('file', jpegFile, 'two.jpg').expect(400);
    await staff
      .put(`/api/questions/${id}/image`)
      .field('alt', 'x')
      .attach('other', jpegFile, 'x')
      .expect(400);
    await put(id, jpegFile).attach('other', jpegFile, 'x').expect(400);
    expect(await imageOf(id)).toBeNull();
  });

  it('is refused as JSON, or as something that only claims to be a form', async () => {
    const path = `/api/questions/${await addQuestion()}/image`;
    await staff.put(path).send({ alt: 'x' }).expect(415);
    await staff.put(path).set('Content-Type', 'multipart/form-data').send('x').expect(400);
    await staff.put(path).set('Content-Type', 'multipart/form-data; boundary=x').send('nothing').expect(400);
    await staff.put(path).set('Content-Type', 'multipart/mixed; boundary=x').send('--x--').expect(415);
    await staff.put(path).expect(400);
  });

  it('is one of two that are sent at the same time', async () => {
    const id = await addQuestion();
    const answers = await Promise.all([
      put(id, pngFile(30, 30, { shade: 1 }), 'x', 'one'),
      put(id, pngFile(30, 30, { shade: 99 }), 'x', 'two'),
    ]);
    expect(statusesOf(answers)).toEqual([200, 200]);
    expect(['one', 'two']).toContain((await imageOf(id)).alt);
  });

  it('of a question that does not exist, or is deleted meanwhile, is a 404', async () => {
    await put(randomUUID(), jpegFile).expect(404);
    await put('nothing', jpegFile).expect(404);
    await staff.delete(`/api/questions/${randomUUID()}/image`).expect(404);

    const id = await addQuestion();
    const runner = api.database.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      'SELECT FROM quizzes WHERE id = (SELECT quiz_id FROM questions WHERE id = $1) FOR UPDATE',
      [id],
    );
    const answer = put(id, jpegFile).then(({ status }) => status);
    while ((await rows()) === 0) await sleep(10);
    await runner.manager.delete(QuestionEntity, { id });
    await runner.commitTransaction();
    await runner.release();
    expect(await answer).toBe(404);
  });

  it('whose upload breaks off leaves nothing behind', async () => {
    const { request } = await staff.get('/api/auth/session').expect(200);
    const upload = httpRequest(`${api.url}/api/questions/${await addQuestion()}/image`, {
      method: 'PUT',
      headers: {
        Cookie: (request as unknown as { cookies: string }).cookies,
        'Content-Type': 'multipart/form-data; boundary=x',
        'Content-Length': '5000000',
      },
    });
    upload.on('error', () => undefined);
    upload.write('--x\r\nContent-Disposition: form-data; name="file"; filename="x.png"\r\n\r\n');
    upload.write('x'.repeat(200_000));
    while ((await keysIn('private/')).length === 0) await sleep(10);
    upload.destroy();
    while ((await keysIn('private/')).length > 0) await sleep(10);
    expect(await keysIn('private/')).toEqual([]);
  });
});
