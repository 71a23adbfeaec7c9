import { pngFile } from '@math-app/server/quiz/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { stack, webUrl } from '../compose.ts';

describe('the pictures', () => {
  let cookie = '';
  let image: { url: string; alt: string };

  const call = (method: string, path: string, body?: object | FormData) =>
    fetch(webUrl + path, {
      method,
      headers: { Cookie: cookie, ...(!(body instanceof FormData) && { 'Content-Type': 'application/json' }) },
      body: body instanceof FormData ? body : JSON.stringify(body),
    });

  beforeAll(async () => {
    const account = { email: 'staff@example.com', password: 'math-app-demo' };
    const session = await call('POST', '/api/auth/login', account);
    cookie = session.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const question = {
      quiz: 'warm-up',
      prompt: 'How many?',
      answer: '4',
      topic: 'shapes',
      difficulty: 'easy',
    };
    const { id } = (await (await call('POST', '/api/questions', question)).json()) as { id: string };
    const form = new FormData();
    form.set('alt', 'A gray rectangle');
    form.set('file', new Blob([new Uint8Array(pngFile(1200, 600))]), 'field.png');
    const response = await call('PUT', `/api/questions/${id}/image`, form);
    if (response.status !== 200) throw new Error(await response.text());
    image = (await response.json()) as typeof image;
    await call('DELETE', `/api/questions/${id}`);
  });

  it('are created by the worker and sent by nginx, to be cached for a year', async () => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await fetch(webUrl + image.url, { method });
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('image/webp');
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('etag')).toMatch(/^"[\da-f]+-[\da-f]+"$/);
    }
  });

  it('are requested from the API if nginx has no file', async () => {
    const path = image.url.replace('/media/', '/srv/media/public/');
    stack.exec('api', 'mv', path, `${path}.away`);
    const response = await fetch(webUrl + image.url);
    stack.exec('api', 'mv', `${path}.away`, path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('cache-control')).toBeNull();
  });

  it('over the size limit are rejected in the format of the API', async () => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(12_000_000)]), 'large.png');
    const response = await call('PUT', '/api/questions/00000000-0000-7000-8000-000000000000/image', form);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'body-too-large' });
  });
});
