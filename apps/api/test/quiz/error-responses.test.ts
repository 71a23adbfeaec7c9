import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectNoServerError, expectNoServerErrorForQueries } from '../fuzzing.ts';
import { SeverableProxy } from '../severable-proxy.ts';
import { type Agent, TestApi } from '../test-api.ts';

let api: TestApi;
let staff: Agent;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.staff();
});

afterAll(() => api.close());

describe('an unknown quiz', () => {
  it('is a 404 that says so', async () => {
    const { body } = await api.guest().get('/api/quizzes/nowhere').expect(404);
    expect(body).toMatchObject({ code: 'not-found', detail: 'There is no such quiz.' });
  });

  it.each(['/api/quizzes/%2e%2e', '/api/quizzes/a%2fb'])('is a 404: %s', async (path) => {
    const { body } = await api.guest().get(path).expect(404);
    expect(body.code).toBe('not-found');
  });

  it('is refused if its path cannot be decoded', async () => {
    // Sent without supertest, which would correct the path.
    const status = await new Promise((resolve) => {
      httpRequest(`${api.url}/`, { path: '/api/quizzes/%E0%A4%A' }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect([400, 404]).toContain(status);
  });
});

describe('random input', () => {
  const fields = ['title', 'slug', 'quiz', 'prompt', 'answer', 'topic', 'value', 'position', 'password'];

  it.each([
    ['post', '/api/quizzes'],
    ['post', '/api/questions'],
    ['patch', '/api/questions/00000000-0000-7000-8000-000000000000'],
    ['put', '/api/quizzes/warm-up/answers/00000000-0000-7000-8000-000000000000'],
  ] as const)('in the body of %s %s never causes a server error', async (method, path) => {
    await expectNoServerError(staff, method, path, fields);
  });

  it('in a query never causes a server error', async () => {
    const names = ['search', 'page', 'pageSize', 'quiz', 'topic', 'x'];
    for (const path of ['staff/questions', 'staff/quizzes', 'questions', 'reports/countries']) {
      await expectNoServerErrorForQueries(staff, `/api/${path}`, names);
    }
  });
});

describe('while the database is unavailable', () => {
  it('every route is refused with 503, and works again afterwards', async () => {
    const server = new URL(inject('postgresUrl'));
    const line = new SeverableProxy({ host: server.hostname, port: Number(server.port) });
    const ownApi = await TestApi.start({ databasePort: await line.open() });
    await ownApi.guest().get('/api/quizzes').expect(200);
    await line.cut();
    for (const path of ['/api/quizzes', '/api/questions?quiz=warm-up']) {
      const { body, headers } = await ownApi.guest().get(path).expect(503);
      expect(body.code).toBe('service-unavailable');
      expect(headers['retry-after']).toBe('5');
    }
    await line.open();
    await ownApi.guest().get('/api/quizzes').expect(200);
    await ownApi.close();
    await line.cut();
  });
});
