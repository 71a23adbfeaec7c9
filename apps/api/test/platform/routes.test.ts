import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, routes, TestApi } from '../test-api.ts';

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

const documented = () =>
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
    const names = documented().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...routes.open, ...routes.forStudents]));
    expect(names.length).toBeGreaterThan(routes.open.size + routes.forStudents.size);
  });

  it('is closed to guests unless it is listed as open', async () => {
    for (const { name, method, path } of documented()) {
      const { status } = await call(api.guest(), method, path);
      expect({ name, isClosed: status === 401 }).toEqual({ name, isClosed: !routes.open.has(name) });
    }
  });

  it('is closed to students unless it is listed for them', async () => {
    for (const { name, method, path } of documented()) {
      // One of the routes signs out, so each gets its own student.
      const { status } = await call(await api.student(), method, path);
      expect({ name, isForbidden: status === 403 }).toEqual({
        name,
        isForbidden: !routes.open.has(name) && !routes.forStudents.has(name),
      });
    }
  });
});

describe('the document of the API', () => {
  it('describes the response of each route, and its errors', () => {
    for (const { name, operation } of documented()) {
      const responses = Object.entries(operation.responses);
      const withoutBody = responses.filter(
        ([status, { content }]) => !content && status !== '202' && status !== '204',
      );
      expect({ name, withoutBody }).toEqual({ name, withoutBody: [] });
      expect({ name, canFail: 'default' in operation.responses }).toEqual({ name, canFail: true });
    }
  });

  it('describes every body with the schema that checks it', () => {
    for (const { name, operation } of documented()) {
      if (!operation.requestBody) continue;
      const { 'application/json': json, 'multipart/form-data': form } = operation.requestBody.content;
      expect({ name, schema: (form ?? json)?.schema }).toEqual({
        name,
        schema: expect.objectContaining({ $ref: expect.any(String) }),
      });
    }
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Register', 'User', 'Problem']),
    );
  });

  it('names the file of each form', () => {
    const forms = documented().flatMap(
      ({ operation }) => operation.requestBody?.content['multipart/form-data'] ?? [],
    );
    for (const { schema } of forms) {
      const name = (schema as { $ref: string }).$ref.split('/').at(-1)!;
      expect(document.components.schemas[name]?.properties).toMatchObject({ file: { format: 'binary' } });
    }
  });

  it('has a page with all its files', async () => {
    const { text } = await api.guest().get('/api/docs').expect(200);
    expect(text).toContain('Math App API');
    for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'swagger-ui-init.js']) {
      await api.guest().get(`/api/docs/${file}`).expect(200);
    }
  });
});
