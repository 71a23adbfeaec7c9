import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, TestApi } from './test-api.ts';

/** Everything that needs no session. A new route is closed unless it stands here, on purpose. */
const open = new Set([
  'POST /api/auth/register',
  'POST /api/auth/login',
  'POST /api/auth/logout',
  'POST /api/auth/forgot-password',
  'POST /api/auth/reset-password',
  'GET /api/quizzes',
  'GET /api/quizzes/{slug}',
  'GET /api/questions',
  'GET /media/{path}',
  'GET /api/ping',
  'GET /api/time',
  'GET /api/health/live',
  'GET /api/health/ready',
]);

/** What a student may do beyond that. Everything else is for staff. */
const forStudents = new Set([
  'GET /api/auth/session',
  'GET /api/users/me',
  'PATCH /api/users/me',
  'POST /api/users/me/password',
  'GET /api/users/me/progress',
  'GET /api/quizzes/{slug}/answers',
  'PUT /api/quizzes/{slug}/answers/{questionId}',
  'GET /api/quizzes/{slug}/submission',
  'POST /api/quizzes/{slug}/submission',
]);

interface Operation {
  responses: Record<string, { content?: unknown }>;
  requestBody?: { content: Record<string, { schema: object }> };
}

interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: object }> };
}

let api: TestApi;
let document: ApiDocument;

beforeAll(async () => {
  api = await TestApi.start();
  document = (await api.guest().get('/api/openapi.json').expect(200)).body;
});

afterAll(() => api.close());

const routes = () =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method,
      path,
      operation,
    })),
  );

function call(agent: Agent, method: string, path: string) {
  const address = path
    .replace('{slug}', 'nowhere')
    .replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000');
  return agent[method as 'get'](address);
}

describe('every route', () => {
  it('is in the document', () => {
    const names = routes().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...open, ...forStudents]));
    expect(names.length).toBeGreaterThan(open.size + forStudents.size + 8);
  });

  it('is closed to guests unless it is meant for all', async () => {
    for (const { name, method, path } of routes()) {
      const { status } = await call(api.guest(), method, path);
      expect({ name, isClosed: status === 401 }).toEqual({ name, isClosed: !open.has(name) });
    }
  });

  it('is closed to students unless it is meant for them', async () => {
    for (const { name, method, path } of routes()) {
      // One of the routes signs out: each gets a student of its own.
      const { status } = await call(await api.student(), method, path);
      expect({ name, isForbidden: status === 403 }).toEqual({
        name,
        isForbidden: !open.has(name) && !forStudents.has(name),
      });
    }
  });
});

describe('the document of the API', () => {
  it('describes what each route answers, and how it refuses', () => {
    for (const { name, operation } of routes()) {
      const answers = Object.entries(operation.responses);
      const withoutBody = answers.filter(
        ([status, { content }]) => !content && status !== '202' && status !== '204',
      );
      expect({ name, withoutBody }).toEqual({ name, withoutBody: [] });
      expect({ name, refuses: 'default' in operation.responses }).toEqual({ name, refuses: true });
    }
  });

  it('describes every body with the schema that checks it', () => {
    for (const { name, operation } of routes()) {
      if (!operation.requestBody) continue;
      const { 'application/json': json, 'multipart/form-data': form } = operation.requestBody.content;
      expect({ name, schema: (form ?? json)?.schema }).toEqual({
        name,
        schema: expect.objectContaining({ $ref: expect.any(String) }),
      });
    }
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Register', 'Quiz', 'Problem']),
    );
  });

  it('names the file of each form', () => {
    const forms = routes().flatMap(
      ({ operation }) => operation.requestBody?.content['multipart/form-data'] ?? [],
    );
    expect(forms).not.toEqual([]);
    for (const { schema } of forms) {
      const name = (schema as { $ref: string }).$ref.split('/').at(-1)!;
      expect(document.components.schemas[name]?.properties).toMatchObject({ file: { format: 'binary' } });
    }
  });

  it('promises no answer with a question', () => {
    expect(Object.keys(document.components.schemas['Question']?.properties ?? {})).not.toContain('answer');
  });

  it('has a page to read it on, with all its files', async () => {
    const { text } = await api.guest().get('/api/docs').expect(200);
    expect(text).toContain('Math App API');
    for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'swagger-ui-init.js']) {
      await api.guest().get(`/api/docs/${file}`).expect(200);
    }
  });
});
