import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoServerError, expectNoServerErrorForQueries } from '../fuzzing.ts';
import { type Agent, TestApi } from '../test-api.ts';

let api: TestApi;
let staff: Agent;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.staff();
});

afterAll(() => api.close());

const login = () => api.guest().post('/api/auth/login');

describe('an error response', () => {
  it('is a problem with a code, a sentence and the id of the request', async () => {
    const { body, headers } = await staff
      .patch('/api/users/00000000-0000-7000-8000-000000000000')
      .set('X-Request-Id', 'my-request-42')
      .send({ disabled: true })
      .expect(404);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(headers['x-request-id']).toBe('my-request-42');
    expect(body).toEqual({
      type: expect.stringContaining('#not-found'),
      title: 'Not found',
      status: 404,
      code: 'not-found',
      detail: 'There is no such user.',
      requestId: 'my-request-42',
    });
  });

  it('ignores a request id that could forge a line of the log', async () => {
    for (const id of ['x', 'a b', '<script>', 'x'.repeat(65)]) {
      const { headers } = await api.guest().get('/api/ping').set('X-Request-Id', id).expect(200);
      expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    }
  });

  it.each(['{', '{"email":', 'nonsense', '"a', '\u0000'])('is sent for malformed JSON: %j', async (sent) => {
    const { body } = await login().set('Content-Type', 'application/json').send(sent).expect(400);
    expect(body.code).toBe('malformed-json');
  });

  it.each(['[]', '[1]', '{"__proto__":{"email":"x"}}', '{"email":{"$ne":null},"password":{"$ne":null}}'])(
    'is sent for a body of another shape: %s',
    async (body) => {
      await login().set('Content-Type', 'application/json').send(body).expect(400);
    },
  );

  it('is sent for a body over the limit', async () => {
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
  ])('is sent for a body of type %s', async (type) => {
    const { body } = await login().set('Content-Type', type).send('email=x').expect(415);
    expect(body.code).toBe('wrong-media-type');
  });

  it('is sent for an unknown encoding or character set', async () => {
    await login().set('Content-Type', 'application/json; charset=klingon').send('{}').expect(415);
    await login()
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'middle-out')
      .send('{}')
      .expect(415);
  });

  it.each(['/api/nowhere', '/api', '/api/', '/api/../etc/passwd', '/api/users/%2e%2e', '/api/users/a%2fb'])(
    'is sent for an unknown path: %s',
    async (path) => {
      const { body } = await api.guest().get(path).expect(404);
      expect(body.code).toBe('not-found');
    },
  );

  it('is sent for a path that cannot be decoded', async () => {
    // Sent without supertest, which would correct the path.
    const status = await new Promise((resolve) => {
      httpRequest(`${api.url}/`, { path: '/media/%E0%A4%A' }, ({ statusCode }) => resolve(statusCode)).end();
    });
    expect([400, 404]).toContain(status);
  });

  it('never contains a stack trace', async () => {
    await api.database.query('ALTER TABLE users RENAME TO hidden');
    const { body, text } = await staff.get('/api/auth/session').expect(500);
    await api.database.query('ALTER TABLE hidden RENAME TO users');
    expect(body.code).toBe('internal-error');
    expect(text).not.toMatch(/hidden|relation|at |\.ts|SELECT/);
  });
});

describe('random input', () => {
  const fields = ['name', 'email', 'password', 'token', 'country', 'phone', 'role', 'disabled'];

  it.each([
    ['post', '/api/auth/register'],
    ['post', '/api/auth/login'],
    ['post', '/api/auth/forgot-password'],
    ['post', '/api/auth/reset-password'],
    ['post', '/api/users/me/password'],
    ['patch', '/api/users/me'],
    ['patch', '/api/users/00000000-0000-7000-8000-000000000000'],
  ] as const)('in the body of %s %s never causes a server error', async (method, path) => {
    await expectNoServerError(staff, method, path, fields);
  });

  it('in a query never causes a server error', async () => {
    await expectNoServerErrorForQueries(staff, '/api/users', ['search', 'page', 'pageSize', 'role', 'x']);
  });
});
