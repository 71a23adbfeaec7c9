import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InvalidEnv, readEnv } from './env.ts';

const minimal = { DATABASE_URL: 'postgres://math_app@postgres:5432/math_app' };
const awkward = 'p@ss:w/rd#%';

function problemsOf(variables: Record<string, string>): string {
  try {
    readEnv(variables);
  } catch (error) {
    if (error instanceof InvalidEnv) return error.message;
    throw error;
  }
  return '';
}

function secretFile(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'secret-')), 'secret');
  writeFileSync(file, content);
  return file;
}

describe('the settings', () => {
  it('only require the URL of the database', () => {
    expect(readEnv(minimal)).toMatchObject({ API_PORT: 3000, REDIS_URL: undefined, DEMO_DATA: false });
  });

  it.each([
    [{}, 'DATABASE_URL is not set'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is invalid'],
    [{ ...minimal, API_PORT: 'abc' }, 'API_PORT is invalid'],
    [{ ...minimal, REDIS_URL: 'localhost:6379' }, 'REDIS_URL is invalid'],
    [{ ...minimal, DEMO_DATA: 'perhaps' }, 'DEMO_DATA is invalid'],
    [{ ...minimal, PUBLIC_URL: 'example.com' }, 'PUBLIC_URL is invalid'],
    [{ ...minimal, LOG_LEVEL: 'loud' }, 'LOG_LEVEL is invalid'],
    [{ ...minimal, MEDIA_STORE: 'tape' }, 'MEDIA_STORE is invalid'],
    [{ ...minimal, TRUSTED_PROXIES: 'true' }, 'TRUSTED_PROXIES is invalid'],
    [{ ...minimal, TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES is invalid'],
    [{ ...minimal, TRUSTED_PROXIES: '0.0.0.0/0' }, 'TRUSTED_PROXIES is invalid'],
    [{ ...minimal, TRUSTED_PROXIES: '10.0.0.1,,10.0.0.2' }, 'TRUSTED_PROXIES is invalid'],
    [{ ...minimal, MEDIA_STORE: 's3' }, 'S3_BUCKET is not set'],
    [{ ...minimal, S3_ACCESS_KEY_ID: 'key' }, 'S3_SECRET_ACCESS_KEY is not set'],
  ])('are rejected with their name: %j', (variables, problem) => {
    expect(problemsOf(variables as Record<string, string>)).toContain(problem);
  });

  it('accept names, addresses and ranges of proxies, with or without spaces', () => {
    const { TRUSTED_PROXIES } = readEnv({
      ...minimal,
      TRUSTED_PROXIES: 'loopback, 203.0.113.7,10.0.0.0/8, 2001:db8::/32',
    });
    expect(TRUSTED_PROXIES).toBe('loopback,203.0.113.7,10.0.0.0/8,2001:db8::/32');
  });

  it('list every invalid one at once', () => {
    expect(problemsOf({ API_PORT: 'x', LOG_LEVEL: 'x' }).split('\n')).toHaveLength(4);
  });

  it('treat an empty variable as not set', () => {
    expect(readEnv({ ...minimal, REDIS_URL: '', API_PORT: '' })).toMatchObject({
      REDIS_URL: undefined,
      API_PORT: 3000,
    });
  });
});

describe('a password', () => {
  it.each(['DATABASE', 'REDIS', 'SMTP'] as const)(
    'with special characters is escaped in the %s_URL',
    (part) => {
      const env = readEnv({
        ...minimal,
        REDIS_URL: 'redis://redis:6379',
        SMTP_URL: 'smtp://app@mail:587',
        [`${part}_PASSWORD`]: awkward,
      });
      const { password } = new URL(env[`${part}_URL`] ?? '');
      expect(decodeURIComponent(password)).toBe(awkward);
    },
  );

  it('can come from a file, with or without a final line break', () => {
    const env = readEnv({ ...minimal, DATABASE_PASSWORD_FILE: secretFile(`${awkward}\n`) });
    expect(env.DATABASE_PASSWORD).toBe(awkward);
  });

  it('in a missing file is reported with the name of the variable', () => {
    expect(problemsOf({ ...minimal, DATABASE_PASSWORD_FILE: '/nowhere' })).toContain(
      'DATABASE_PASSWORD_FILE names /nowhere',
    );
  });
});

describe('production', () => {
  const production = { ...minimal, APP_ENV: 'production', DATABASE_PASSWORD: 'long-and-random' };

  it('accepts passwords that were changed', () => {
    expect(problemsOf(production)).toBe('');
  });

  it.each([
    [{ DATABASE_PASSWORD: '' }, 'DATABASE_PASSWORD (or DATABASE_PASSWORD_FILE) must be set'],
    [{ DATABASE_PASSWORD: 'math-app' }, 'DATABASE_PASSWORD is a placeholder'],
    [{ REDIS_URL: 'redis://redis:6379' }, 'REDIS_PASSWORD (or REDIS_PASSWORD_FILE) must be set'],
    [{ REDIS_URL: 'redis://redis:6379', REDIS_PASSWORD: 'change-me' }, 'REDIS_PASSWORD is a placeholder'],
    [{ DEMO_DATA: 'true' }, 'DEMO_DATA must not be true'],
  ])('rejects %j', (change, problem) => {
    expect(problemsOf({ ...production, ...change })).toContain(problem);
  });
});
