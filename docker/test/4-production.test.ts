import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { findFreePort } from '@math-app/server/testing';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docker, root, Stack, until } from './compose.ts';

const secretsFolder = join(root, 'secrets');
const keptFolder = join(root, 'secrets.kept');
const specialPassword = 'p@ss:w/rd#%';

const [httpPort, httpsPort] = [await findFreePort(), await findFreePort()];
const image = {
  IMAGE_PREFIX: process.env['IMAGE_PREFIX'] ?? 'math-app',
  IMAGE_TAG: process.env['IMAGE_TAG'] ?? 'dev',
};
const settings = {
  ...image,
  PUBLIC_URL: `https://localhost:${httpsPort}`,
  SMTP_URL: 'smtp://mail.invalid:587',
  MAIL_FROM: 'Math App <no-reply@math.example>',
  HTTP_PORT: String(httpPort),
  HTTPS_PORT: String(httpsPort),
};
const files = ['docker-compose.yml', 'docker-compose.prod.yml'];
const stackWith = (env: Record<string, string>) => new Stack('math-app-test-prod', env, files);
const production = stackWith(settings);

const writeSecret = (name: string, value: string) =>
  writeFileSync(join(secretsFolder, name), value, { mode: 0o644 });
const makeSecrets = () =>
  execFileSync(process.execPath, ['scripts/secrets.ts', '--self-signed'], { cwd: root, stdio: 'pipe' });

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function get(path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port: httpsPort, path, rejectUnauthorized: false, headers: { Host: 'localhost' } },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    )
      .on('error', reject)
      .end();
  });
}

beforeAll(() => {
  if (existsSync(secretsFolder)) renameSync(secretsFolder, keptFolder);
});

afterAll(() => {
  if (existsSync(secretsFolder)) {
    if (!existsSync(join(secretsFolder, 'tls_key.pem'))) makeSecrets();
    production.down();
    rmSync(secretsFolder, { recursive: true });
  }
  if (existsSync(keptFolder)) renameSync(keptFolder, secretsFolder);
});

describe('the production file', () => {
  it.each(['PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM', 'IMAGE_PREFIX', 'IMAGE_TAG'])(
    'fails to start without %s',
    (name) => {
      const { status, stderr } = stackWith({ ...settings, [name]: '' }).tryCompose('up', '--detach');
      expect(status).not.toBe(0);
      expect(stderr).toContain(`Set ${name}`);
    },
  );

  it('fails to start without its secrets', () => {
    const { status, stderr } = production.tryCompose('up', '--detach');
    expect(status).not.toBe(0);
    expect(stderr).toContain('secrets/');
    production.tryCompose('down', '--volumes');
  });

  it('gets its secrets from npm run secrets, which replaces none', () => {
    makeSecrets();
    writeSecret('database_password', specialPassword);
    makeSecrets();
    expect(execFileSync('cat', [join(secretsFolder, 'database_password')], { encoding: 'utf8' })).toBe(
      specialPassword,
    );
  });

  it('explains a TLS key that nginx cannot read, and npm run secrets fixes it', () => {
    const key = join(secretsFolder, 'tls_key.pem');
    // The mode that `cp` keeps if only the owner can read the key.
    chmodSync(key, 0o600);
    expect(production.tryCompose('run', '--rm', '--no-deps', '-T', 'web')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("can't read secrets/tls_key.pem. Run: npm run secrets"),
    });
    makeSecrets();
    expect(statSync(key).mode & 0o777).toBe(0o644);
    expect(statSync(secretsFolder).mode & 0o777).toBe(0o700);
  });

  it.each(['database_password', 'redis_password'])('fails to start with a well-known %s', (name) => {
    writeSecret(name, 'math-app');
    const { status } = production.tryCompose('up', '--detach', '--wait');
    expect(status).not.toBe(0);
    expect(production.compose('logs', '--no-log-prefix', 'migrate')).toContain('is a placeholder');
    production.down();
    rmSync(join(secretsFolder, name));
    makeSecrets();
  });

  it('builds nothing, publishes only nginx, and has no mail catcher', () => {
    const config = JSON.parse(production.compose('config', '--format', 'json')) as {
      services: Record<
        string,
        { build?: object; ports?: object[]; restart?: string; environment?: Record<string, string> }
      >;
    };
    const services = Object.entries(config.services);
    expect(services.map(([name]) => name).toSorted()).toEqual([
      'api',
      'migrate',
      'postgres',
      'redis',
      'web',
      'worker',
    ]);
    expect(services.filter(([name, { build }]) => build && name !== 'migrate')).toEqual([]);
    expect(services.filter(([, { ports }]) => ports?.length).map(([name]) => name)).toEqual(['web']);
    expect(
      services.filter(([name, { restart }]) => name !== 'migrate' && restart !== 'unless-stopped'),
    ).toEqual([]);
    expect(JSON.stringify(services.map(([, { environment }]) => environment))).not.toContain('"math-app"');
  });

  it('starts with passwords that contain special characters', async () => {
    writeSecret('database_password', specialPassword);
    writeSecret('redis_password', specialPassword);
    production.compose('up', '--detach', '--wait');
    await until(async () => (await get('/api/health/ready')).status === 200);
  });

  it('uses TLS, sends HSTS and redirects HTTP to HTTPS', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(page.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    const plain = await fetch(`http://127.0.0.1:${httpPort}/profile?a=1`, {
      redirect: 'manual',
      headers: { Host: 'math.example' },
    });
    expect(plain.status).toBe(308);
    expect(plain.headers.get('location')).toBe('https://127.0.0.1/profile?a=1');
  });

  it('has no demo data and no demo account', async () => {
    // quiz:begin
    expect(JSON.parse((await get('/api/quizzes')).body)).toEqual([]);
    // quiz:end
    expect(production.sql('SELECT count(*) FROM users')).toBe('0');
  });

  it('protects Redis and Postgres with passwords', () => {
    expect(production.exec('redis', 'redis-cli', 'ping').stdout).toContain('NOAUTH');
    // From another container, because Postgres trusts connections from its own.
    const network = `${production.project}_data`;
    const psql = [
      'run',
      '--rm',
      '--network',
      network,
      '--entrypoint',
      'psql',
      'postgres:18',
      '-h',
      'postgres',
      '-U',
      'math_app',
    ];
    expect(() => docker(...psql, '-w', '-c', 'SELECT 1')).toThrow(/no password supplied/);
  });

  it('has a valid nginx configuration, without warnings', () => {
    const { status, stderr } = production.exec(
      'web',
      'nginx',
      '-t',
      '-c',
      '/etc/nginx/math-app/nginx-tls.conf',
    );
    expect(stderr).not.toMatch(/\[(warn|error|emerg)\]/);
    expect(status).toBe(0);
  });

  it('runs Postgres with its own settings and Redis with an append-only file', () => {
    expect(production.sql('SHOW shared_buffers')).toBe('256MB');
    const { stdout } = production.exec(
      'redis',
      'sh',
      '-c',
      'REDISCLI_AUTH="$(cat /run/secrets/redis_password)" redis-cli config get appendonly',
    );
    expect(stdout).toContain('yes');
  });

  it('has no secret in environment variables or logs', () => {
    for (const service of ['api', 'worker', 'postgres', 'redis', 'web']) {
      expect(production.container(service).Config.Env.join('\n')).not.toContain(specialPassword);
    }
    expect(production.compose('logs')).not.toContain(specialPassword);
  });

  it('keeps the secrets folder closed to other users of the machine', () => {
    chmodSync(secretsFolder, 0o700);
    mkdirSync(secretsFolder, { recursive: true });
    expect(execFileSync('stat', ['-c', '%a', secretsFolder], { encoding: 'utf8' }).trim()).toBe('700');
  });
});

describe('the development file', () => {
  it('accepts a password with special characters', async () => {
    const [webPort, mailPort] = [await findFreePort(), await findFreePort()];
    const odd = new Stack('math-app-test-odd', {
      ...image,
      DATABASE_PASSWORD: specialPassword,
      WEB_PORT: String(webPort),
      MAIL_WEB_PORT: String(mailPort),
    });
    try {
      odd.compose('up', '--detach', '--wait');
      expect((await fetch(`http://127.0.0.1:${webPort}/api/health/ready`)).status).toBe(200);
      expect(odd.sql('SELECT count(*) > 0 FROM users')).toBe('t');
    } finally {
      odd.down();
    }
  });

  it('says what to do if the volume still has an older password', async () => {
    const odd = (password: string) =>
      new Stack('math-app-test-old', {
        ...image,
        DATABASE_PASSWORD: password,
        WEB_PORT: '0',
        MAIL_WEB_PORT: '0',
      });
    try {
      odd('first').compose('up', '--detach', '--wait', 'postgres');
      odd('first').compose('stop');
      const { status } = odd('second').tryCompose('up', '--detach', '--wait');
      expect(status).not.toBe(0);
      expect(odd('second').compose('logs', '--no-log-prefix', 'migrate')).toContain(
        'the volume keeps the password of its first start',
      );
    } finally {
      odd('second').down();
    }
  });
});
