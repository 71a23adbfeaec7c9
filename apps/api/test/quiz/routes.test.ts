import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../test-api.ts';

interface ApiDocument {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, unknown> } }>>;
  components: { schemas: Record<string, { properties?: object }> };
}

let api: TestApi;
let document: ApiDocument;

beforeAll(async () => {
  api = await TestApi.start();
  document = (await api.guest().get('/api/openapi.json').expect(200)).body;
});

afterAll(() => api.close());

describe('the document of the API', () => {
  it('contains the routes of the quiz', () => {
    expect(Object.keys(document.components.schemas)).toContain('Quiz');
    expect(Object.keys(document.paths).length).toBeGreaterThan(25);
  });

  it('describes the forms that take a file', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const forms = operations.filter(({ requestBody }) => requestBody?.content['multipart/form-data']);
    expect(forms).toHaveLength(2);
  });

  it('shows no answer in a question', () => {
    expect(Object.keys(document.components.schemas['Question']?.properties ?? {})).not.toContain('answer');
  });
});
