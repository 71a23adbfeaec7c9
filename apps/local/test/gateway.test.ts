import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '../src/gateway.ts';

let gateway: Server;
let api: Server;
let url: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  mkdirSync(join(folder, 'docs'));
  writeFileSync(join(folder, 'web/index.html'), '<title>Landing</title>');
  writeFileSync(join(folder, 'web/app.html'), '<title>Math App</title>');
  writeFileSync(join(folder, 'web/assets/app-abc123.js'), 'let one = 1;');
  writeFileSync(join(folder, 'web/assets/app-abc123.js.gz'), gzipSync('let one = 1;'));
  writeFileSync(join(folder, 'web/assets/app-abc123.css'), 'body {}');
  writeFileSync(join(folder, 'docs/index.html'), '<title>Docs</title>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  api = createServer((request, response) => {
    if (request.url === '/api/stream') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('data: first\n\n');
      return;
    }
    response.end(
      JSON.stringify({
        url: request.url,
        host: request.headers.host,
        from: request.headers['x-forwarded-for'],
      }),
    );
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  gateway = await startGateway({
    port: 0,
    apiPort: (api.address() as AddressInfo).port,
    webFolder: join(folder, 'web'),
    docsFolder: join(folder, 'docs'),
  });
  url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
});

afterAll(() => {
  gateway.close();
  api.close();
});

const cacheOf = async (path: string) => (await fetch(url + path)).headers.get('cache-control');

describe('the gateway', () => {
  it.each([
    ['/assets/app-abc123.js', 'text/javascript'],
    ['/assets/app-abc123.css', 'text/css'],
    ['/', 'text/html'],
  ])('sends %s as %s', async (path, type) => {
    const response = await fetch(url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
  });

  it('serves the landing page at / and the app everywhere else', async () => {
    expect(await (await fetch(`${url}/`)).text()).toContain('Landing');
    expect(await (await fetch(`${url}/profile`)).text()).toContain('Math App');
  });

  it('lets browsers cache files with a hash in their name for a year, and no others', async () => {
    expect(await cacheOf('/assets/app-abc123.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('/')).toBe('no-cache');
    expect(await cacheOf('/profile')).toBe('no-cache');
  });

  it('answers 404 for a missing file, and with the app for any other path', async () => {
    for (const path of ['/assets/gone.css', '/gone.js', '/favicon.ico', '/docs/gone.html']) {
      expect((await fetch(url + path)).status).toBe(404);
    }
    expect(await (await fetch(`${url}/staff/users`)).text()).toContain('Math App');
    expect(await (await fetch(`${url}/docs/`)).text()).toContain('Docs');
    expect((await fetch(`${url}/docs`)).url).toBe(`${url}/docs/`);
  });

  it('sends the compressed file to clients that accept it', async () => {
    const { request } = await import('node:http');
    const body = await new Promise<Buffer>((resolve) => {
      request(`${url}/assets/app-abc123.js`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        expect(response.headers['content-encoding']).toBe('gzip');
        response.once('data', resolve);
      }).end();
    });
    expect(gunzipSync(body).toString()).toBe('let one = 1;');
  });

  it('serves no file outside its folders', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%2f..%2f..%2fsecret.txt',
      '/docs/../../secret.txt',
    ]) {
      expect(await (await fetch(url + path)).text()).not.toContain('secret');
    }
  });

  it('passes /api on, with the Host header of the browser', async () => {
    const answer = await (await fetch(`${url}/api/users?page=2`)).json();
    expect(answer).toMatchObject({ url: '/api/users?page=2', host: new URL(url).host });
    expect(answer).toHaveProperty('from');
    expect((await fetch(`${url}/apiary`)).headers.get('content-type')).toContain('text/html');
  });

  it('passes uploaded files on to the API', async () => {
    expect(await (await fetch(`${url}/media/ab/abc-480.webp`)).json()).toMatchObject({
      url: '/media/ab/abc-480.webp',
    });
    expect((await fetch(`${url}/mediation`)).headers.get('content-type')).toContain('text/html');
  });

  it('passes a stream on immediately', async () => {
    const response = await fetch(`${url}/api/stream`);
    const reader = response.body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: first\n\n');
    await reader.cancel();
  });

  it('sends the security headers with every response', async () => {
    for (const path of ['/', '/assets/gone.css', '/api/users', '/docs/']) {
      const { headers } = await fetch(url + path);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe-inline/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    }
  });

  it('answers 503 while the API is down', async () => {
    api.closeAllConnections();
    await new Promise((resolve) => api.close(resolve));
    const response = await fetch(`${url}/api/users`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toMatchObject({ code: 'service-unavailable' });
  });
});
