import { request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, TestApi } from '../test-api.ts';

let api: TestApi;
let staff: Agent;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.staff();
});

afterAll(() => api.close());

const login = () => api.guest().post('/api/auth/login');

describe('a refusal', () => {
  it('is a problem with a code, a sentence and the id of the request', async () => {
    const { body, headers } = await api
      .guest()
      .get('/api/quizzes/nowhere')
      .set('X-Request-Id', 'my-request-42')
      .expect(404);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(headers['x-request-id']).toBe('my-request-42');
    expect(body).toEqual({
      type: expect.stringContaining('#not-found'),
      title: 'Not found',
      status: 404,
      code: 'not-found',
      detail: 'There is no such quiz.',
      requestId: 'my-request-42',
    });
  });

  it('takes over no id that would forge a line of the log', async () => {
    for (const id of ['x', 'a b', '<script>', 'x'.repeat(65)]) {
      const { headers } = await api.guest().get('/api/ping').set('X-Request-Id', id).expect(200);
      expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    }
  });

  it.each(['{', '{"email":', 'nonsense', '"a', '\u0000'])('meets malformed JSON: %j', async (body) => {
    const answer = await login().set('Content-Type', 'application/json').send(body).expect(400);
    expect(answer.body.code).toBe('malformed-json');
  });

  it.each(['[]', '[1]', '{"__proto__":{"email":"x"}}', '{"email":{"$ne":null},"password":{"$ne":null}}'])(
    'meets a body of another shape: %s',
    async (body) => {
      await login().set('Content-Type', 'application/json').send(body).expect(400);
    },
  );

  it('meets a body over the limit', async () => {
    const { body } = await login()
      .send({ email: 'x'.repeat(200_000) })
      .expect(413);
    expect(body.code).toBe('body-too-large');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'multipart/form-data; boundary=x',
  ])('meets a body of type %s', async (type) => {
    const { body } = await login().set('Content-Type', type).send('email=x').expect(415);
    expect(body.code).toBe('wrong-media-type');
  });

  it('meets an encoding and a character set that nobody speaks', async () => {
    await login().set('Content-Type', 'application/json; charset=klingon').send('{}').expect(415);
    await login()
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'middle-out')
      .send('{}')
      .expect(415);
  });

  it.each([
    '/api/nowhere',
    '/api',
    '/api/',
    '/api/../etc/passwd',
    '/api/quizzes/%2e%2e',
    '/api/quizzes/a%2fb',
  ])('meets an unknown address: %s', async (path) => {
    const { body } = await api.guest().get(path).expect(404);
    expect(body.code).toBe('not-found');
  });

  it('meets an address that cannot be decoded', async () => {
    // Sent by hand: clients mend such an address before they send it.
    const status = await new Promise((resolve) => {
      httpRequest(`${api.url}/`, { path: '/api/quizzes/%E0%A4%A' }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect([400, 404]).toContain(status);
  });

  it('never holds a stack trace', async () => {
    await api.database.query('ALTER TABLE quizzes RENAME TO hidden');
    const { body, text } = await api.guest().get('/api/quizzes').expect(500);
    await api.database.query('ALTER TABLE hidden RENAME TO quizzes');
    expect(body.code).toBe('internal-error');
    expect(text).not.toMatch(/hidden|relation|at |\.ts|SELECT/);
  });
});

describe('whatever is sent', () => {
  const routes: [method: 'post' | 'put' | 'patch', path: string][] = [
    ['post', '/api/auth/register'],
    ['post', '/api/auth/login'],
    ['post', '/api/auth/forgot-password'],
    ['post', '/api/auth/reset-password'],
    ['post', '/api/users/me/password'],
    ['patch', '/api/users/me'],
    ['post', '/api/quizzes'],
    ['post', '/api/questions'],
    ['patch', '/api/questions/00000000-0000-7000-8000-000000000000'],
    ['put', '/api/quizzes/warm-up/answers/00000000-0000-7000-8000-000000000000'],
  ];
  const fields = [
    'name',
    'email',
    'password',
    'token',
    'title',
    'slug',
    'quiz',
    'prompt',
    'answer',
    'topic',
    'value',
    'position',
  ];
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.jsonValue(),
    fc.constantFrom('\u0000', '\ud800', '1e999', ''),
  );
  const body = fc.dictionary(fc.constantFrom(...fields), value);

  it.each(routes)('%s %s answers with a refusal and never with an error of its own', async (method, path) => {
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const { status } = await staff[method](path).send(sent);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 40 },
    );
  });

  it('as a query is answered or refused', async () => {
    const query = fc.dictionary(
      fc.constantFrom('search', 'page', 'pageSize', 'quiz', 'topic', 'x'),
      fc.string({ unit: 'binary' }),
    );
    for (const path of [
      '/api/users',
      '/api/staff/questions',
      '/api/staff/quizzes',
      '/api/questions',
      '/api/reports/countries',
    ]) {
      await fc.assert(
        fc.asyncProperty(query, async (sent) => {
          const { status } = await staff.get(path).query(sent);
          expect(status).toBeLessThan(500);
        }),
        { numRuns: 30 },
      );
    }
  });
});
