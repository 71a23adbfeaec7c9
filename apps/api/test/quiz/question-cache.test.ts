import { setTimeout as sleep } from 'node:timers/promises';
import { startRedis } from '@math-app/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CacheService } from '../../src/platform/cache/cache.service.ts';
import { type Agent, backends, TestApi } from '../test-api.ts';
import { addQuestions, createQuiz, question } from './quiz-factory.ts';

const list = (api: TestApi, slug: string) => api.guest().get(`/api/questions?quiz=${slug}`);

describe.each(backends)('the cache of questions on %s', (backend) => {
  let api: TestApi;
  let staff: Agent;

  beforeAll(async () => {
    api = await TestApi.start({ backend });
    staff = await api.staff();
  });

  afterAll(() => api.close());

  const verdict = async (slug: string) => (await list(api, slug).expect(200)).headers['x-cache'];

  it('answers from the second request on', async () => {
    const { slug } = await createQuiz(staff);
    const first = await list(api, slug).expect(200);
    const second = await list(api, slug).expect(200);
    expect([first.headers['x-cache'], second.headers['x-cache']]).toEqual(['MISS', 'HIT']);
    expect(second.body).toEqual(first.body);
  });

  it('sends 304 without a body to a browser that has the list already', async () => {
    const { slug } = await createQuiz(staff);
    const { headers } = await list(api, slug).expect(200);
    const again = await list(api, slug).set('If-None-Match', headers['etag']!).expect(304);
    expect(again.text).toBe('');
    await list(api, slug).set('If-None-Match', 'W/"another"').expect(200);
  });

  it('sends the same list gzipped and plain', async () => {
    const { slug } = await createQuiz(staff);
    const zipped = await list(api, slug).set('Accept-Encoding', 'gzip').expect(200);
    const plain = await list(api, slug).set('Accept-Encoding', 'identity').expect(200);
    expect([zipped.headers['content-encoding'], plain.headers['content-encoding']]).toEqual([
      'gzip',
      undefined,
    ]);
    expect(zipped.headers['vary']).toContain('Accept-Encoding');
    expect(plain.body).toEqual(zipped.body);
  });

  it('has all questions of a long quiz, in their order', async () => {
    const quiz = await createQuiz(staff, []);
    await addQuestions(api, quiz, 2500);
    const { body } = await list(api, quiz.slug).expect(200);
    expect(body.map(({ position }: { position: number }) => position)).toEqual(
      Array.from({ length: 2500 }, (_, index) => index + 1),
    );
  });

  it('is an empty list where there are no questions', async () => {
    const { slug } = await createQuiz(staff, []);
    expect((await list(api, slug).expect(200)).body).toEqual([]);
  });

  it('shows every kind of change with the next request', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1', '2']);
    const prompts = async () =>
      (await list(api, slug).expect(200)).body.map(({ prompt }: { prompt: string }) => prompt);
    await prompts();

    await staff.patch(`/api/questions/${questionIds[0]}`).send({ prompt: 'changed' }).expect(200);
    expect(await prompts()).toEqual(['changed', question.prompt]);
    await staff
      .post('/api/questions')
      .send({ ...question, quiz: slug, prompt: 'added' })
      .expect(201);
    expect(await prompts()).toEqual(['changed', question.prompt, 'added']);
    await staff.patch(`/api/questions/${questionIds[0]}`).send({ position: 3 }).expect(200);
    expect(await prompts()).toEqual([question.prompt, 'added', 'changed']);
    await staff.delete(`/api/questions/${questionIds[0]}`).expect(204);
    expect(await prompts()).toEqual([question.prompt, 'added']);
  });

  it('changes the tag with the list, and only then', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1']);
    const tag = async () => (await list(api, slug)).headers['etag'];
    const before = await tag();
    await staff.patch(`/api/questions/${questionIds[0]}`).send({ answer: '2' }).expect(200);
    expect(await tag()).toBe(before);
    await staff.patch(`/api/questions/${questionIds[0]}`).send({ prompt: 'new' }).expect(200);
    expect(await tag()).not.toBe(before);
  });

  it('is not fooled by edits that happen while lists are read', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1']);
    for (let round = 1; round <= 15; round++) {
      await Promise.all([
        list(api, slug),
        staff
          .patch(`/api/questions/${questionIds[0]}`)
          .send({ prompt: `round ${round}` })
          .expect(200),
        list(api, slug),
      ]);
      const { body } = await list(api, slug).expect(200);
      expect(body[0].prompt).toBe(`round ${round}`);
    }
  });

  it('computes once when many ask at the same time', async () => {
    const { slug } = await createQuiz(staff, ['1', '2', '3']);
    const runner = api.database.createQueryRunner();
    await runner.startTransaction();
    // Whoever reads the questions waits here, so that the waiting can be counted.
    await runner.query('LOCK TABLE questions IN ACCESS EXCLUSIVE MODE');
    const requests = Array.from({ length: 40 }, () => list(api, slug).then((response) => response));
    await sleep(500);
    const [{ waiting }] = await runner.query(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%questions%'`,
    );
    await runner.commitTransaction();
    await runner.release();
    const answers = await Promise.all(requests);
    expect(waiting).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
    expect(await verdict(slug)).toBe('HIT');
  });

  it('ignores entries in another format and replaces them', async () => {
    const { slug } = await createQuiz(staff, ['1']);
    await list(api, slug);
    await api.app.get(CacheService, { strict: false }).computeOnce({
      key: `questions:2:${slug}`,
      ttlSeconds: 60,
      isFresh: () => false,
      compute: () => Promise.resolve(Buffer.from('rubbish')),
    });
    expect([await verdict(slug), await verdict(slug)]).toEqual(['MISS', 'HIT']);
  });
});

describe.skipIf(!backends.includes('redis'))('while Redis is unavailable', () => {
  it('the list comes from the database, and fresh', async () => {
    const redis = await startRedis();
    const api = await TestApi.start({ redisUrl: redis!.url });
    const staff = await api.staff();
    const { slug, questionIds } = await createQuiz(staff, ['1']);
    await list(api, slug);
    await redis!.stop();

    const { headers } = await list(api, slug).expect(200);
    expect(headers['x-cache']).toBe('BYPASS');
    await staff.patch(`/api/questions/${questionIds[0]}`).send({ prompt: 'edited meanwhile' }).expect(200);
    const { body } = await list(api, slug).expect(200);
    expect(body[0].prompt).toBe('edited meanwhile');
    await api.close();
  });
});
