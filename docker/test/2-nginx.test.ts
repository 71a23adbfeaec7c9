import { request } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { stack, until, webPort, webUrl } from './compose.ts';

/** The content types that browsers require, by file extension. */
const types: Record<string, RegExp> = {
  js: /^(text|application)\/javascript/,
  css: /^text\/css/,
  html: /^text\/html/,
  svg: /^image\/svg\+xml/,
  png: /^image\/png/,
  json: /^application\/json/,
  txt: /^text\/plain/,
  csv: /^text\/csv/,
  woff2: /^font\/woff2/,
};

const listFiles = (): string[] =>
  stack
    .exec('web', 'find', '/usr/share/nginx/math-app', '-type', 'f')
    .stdout.trim()
    .split('\n')
    .map((path) => path.replace('/usr/share/nginx/math-app', ''));

const headersOf = async (path: string, init?: RequestInit) => (await fetch(webUrl + path, init)).headers;

describe('the files', () => {
  const files = listFiles();

  it('include the client, the docs and compressed copies', () => {
    expect(files).toContain('/index.html');
    expect(files).toContain('/docs/index.html');
    expect(files.filter((file) => file.endsWith('.gz')).length).toBeGreaterThan(20);
    // This nginx doesn't support Brotli.
    expect(files.filter((file) => file.endsWith('.br'))).toEqual([]);
  });

  it('are all sent with the right content type', async () => {
    const wrong: string[] = [];
    for (const file of files.filter((path) => !path.endsWith('.gz'))) {
      const response = await fetch(webUrl + file);
      await response.arrayBuffer();
      const type = response.headers.get('content-type') ?? '';
      const expected = types[file.split('.').at(-1) ?? ''];
      if (response.status !== 200 || !expected?.test(type)) wrong.push(`${file}: ${response.status} ${type}`);
    }
    expect(wrong).toEqual([]);
  });

  it('are sent compressed, and cached for a year if their name contains a hash', async () => {
    const script = files.find((file) => /^\/assets\/index-.*\.js$/.test(file))!;
    const headers = await headersOf(script, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await headersOf('/')).get('cache-control')).toBe('no-cache');
    expect((await headersOf('/profile')).get('cache-control')).toBe('no-cache');
  });

  it.each([
    '/assets/gone.css',
    '/assets/gone.js',
    '/gone.png',
    '/favicon.ico',
    '/docs/assets/gone.js',
    '/media/gone.webp',
    '/.env',
    '/.git/config',
  ])('return 404 if they are missing: %s', async (path) => {
    const response = await fetch(webUrl + path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('<div id="root">');
    expect(response.headers.get('cache-control')).toBeNull();
  });

  it('include the prerendered landing page, and a frame for the other pages', async () => {
    expect(await (await fetch(`${webUrl}/`)).text()).toContain('<h1');
    expect(await (await fetch(`${webUrl}/login`)).text()).toContain('Loading the page');
  });

  it('are replaced by the client for every other path', async () => {
    for (const path of ['/profile', '/staff/users?search=ada', '/no/such/page']) {
      const response = await fetch(webUrl + path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<div id="root">');
    }
  });

  it('of the docs have a 404 page, and a redirect that adds the trailing slash', async () => {
    const missing = await fetch(`${webUrl}/docs/no-such-page`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('404');
    const response = await fetch(`${webUrl}/docs`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/docs/']);
  });
});

describe('the uploaded files', () => {
  const uploaded = '/media/ab/uploaded.webp';

  beforeAll(() => {
    const file = uploaded.replace('/media/', '/srv/media/public/');
    stack.exec('api', 'sh', '-c', `mkdir -p "$(dirname ${file})" && echo uploaded > ${file}`);
  });

  it('are sent by nginx, to be cached for a year', async () => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await fetch(webUrl + uploaded, { method });
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('image/webp');
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      // Only nginx sends an ETag for a file; the API doesn't.
      expect(headers.get('etag')).toMatch(/^"[\da-f]+-[\da-f]+"$/);
    }
  });

  it('are requested from the API if nginx has no file', async () => {
    const response = await fetch(`${webUrl}/media/ab/missing.webp`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('cache-control')).toBeNull();
  });

  it('are the only files within reach: nginx cannot enter the private folder', async () => {
    // The app makes the folder with the first private file. If there is none yet, this makes it with the same mode.
    const secret = '/srv/media/private/secret.txt';
    stack.exec('api', 'sh', '-c', `mkdir -p -m 700 /srv/media/private && echo secret > ${secret}`);
    const { status, stderr } = stack.exec('web', 'cat', secret);
    expect([status, stderr]).toEqual([1, expect.stringContaining('Permission denied')]);
    for (const path of [
      '/media/private/secret.txt',
      '/media/../private/secret.txt',
      '/media/%2e%2e/private/secret.txt',
      '/media/..%2fprivate%2fsecret.txt',
      '/media../private/secret.txt',
      '/media/ab/../../private/secret.txt',
      '/media/',
      '/media',
    ]) {
      const answer = await new Promise<string>((resolve) => {
        request(webUrl, { path }, (response) => {
          let body = '';
          response.on('data', (chunk: Buffer) => (body += chunk.toString()));
          response.on('end', () => resolve(body));
        }).end();
      });
      expect({ path, isSecret: answer.includes('secret\n') }).toEqual({ path, isSecret: false });
    }
  });
});

describe('the headers', () => {
  const expected = {
    'content-security-policy': /^default-src 'self'; (?!.*script-src)/,
    'cross-origin-opener-policy': /^same-origin$/,
    'permissions-policy': /camera=\(\)/,
    'referrer-policy': /^same-origin$/,
    'x-content-type-options': /^nosniff$/,
    'x-frame-options': /^DENY$/,
    'x-request-id': /^[\da-f]{32}$/,
  };

  async function expectHeaders(path: string, status: number, init?: RequestInit): Promise<void> {
    const response = await fetch(webUrl + path, init);
    expect(response.status).toBe(status);
    for (const [name, value] of Object.entries(expected)) {
      expect({ path, name, value: response.headers.get(name) }).toEqual({
        path,
        name,
        value: expect.stringMatching(value),
      });
    }
    expect(response.headers.get('server')).toBe('nginx');
    expect(response.headers.get('strict-transport-security')).toBeNull();
  }

  it('are on every response, once', async () => {
    await expectHeaders('/', 200);
    await expectHeaders('/assets/gone.css', 404);
    await expectHeaders('/api/ping', 200);
    await expectHeaders('/api/nowhere', 404);
    await expectHeaders('/api/auth/session', 401);
    await expectHeaders('/docs/', 200);
    await expectHeaders('/docs', 301, { redirect: 'manual' });
  });

  it('are on the 413 for a large body, which is a problem document like any other error', async () => {
    const init = { method: 'POST', body: 'x'.repeat(1_100_000) };
    await expectHeaders('/api/auth/login', 413, init);
    const response = await fetch(`${webUrl}/api/auth/login`, init);
    expect(await response.json()).toMatchObject({ code: 'body-too-large' });
  });

  it('are on the 502 while the API is down, which is a problem document like any other error', async () => {
    stack.compose('stop', 'api');
    await expectHeaders('/api/ping', 502);
    const response = await fetch(`${webUrl}/api/users`);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toMatchObject({ status: 502, code: 'service-unavailable' });
    await expectHeaders('/', 200);
    stack.compose('start', 'api');
    await until(async () => (await fetch(`${webUrl}/api/ping`)).status === 200);
  });
});

describe('a request', () => {
  it('gets an ID from nginx, which the API uses too', async () => {
    const response = await fetch(`${webUrl}/api/nowhere`, {
      headers: { 'X-Request-Id': 'chosen-by-the-client' },
    });
    const { requestId } = (await response.json()) as { requestId: string };
    expect(requestId).toBe(response.headers.get('x-request-id'));
    expect(stack.compose('logs', '--no-log-prefix', 'web')).toContain(requestId);
  });

  it('keeps its Host header, so that the API can recognize its own origin', async () => {
    const logout = (origin: string) =>
      fetch(`${webUrl}/api/auth/logout`, { method: 'POST', headers: { Origin: origin } });
    expect((await logout(`http://127.0.0.1:${webPort}`)).status).toBe(204);
    expect((await logout('https://evil.example')).status).toBe(403);
  });

  it('is dropped if it is sent too slowly', async () => {
    const startedAt = Date.now();
    const outcome = await new Promise<string>((resolve) => {
      const slow = request(`${webUrl}/api/auth/login`, {
        method: 'POST',
        headers: { 'Content-Length': '100', 'Content-Type': 'application/json' },
      });
      slow.on('response', (response) => resolve(String(response.statusCode)));
      slow.on('error', (error) => resolve(error.message));
      slow.write('{');
    });
    expect(outcome).toMatch(/408|socket hang up|ECONNRESET/);
    expect(Date.now() - startedAt).toBeLessThan(60_000);
  });

  it('leaves no reset token in the logs', async () => {
    await fetch(`${webUrl}/reset-password?token=very-secret-token`);
    expect(stack.compose('logs', '--no-log-prefix')).not.toContain('very-secret-token');
  });
});
