import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';

/** Passwords that appear in this repository: fine on a developer's machine, rejected in production. */
const placeholders = new Set([
  'math-app',
  'postgres',
  'redis',
  'password',
  'secret',
  'change-me',
  'changeme',
]);

/** Settings that can also come from a file: `DATABASE_PASSWORD_FILE` is the path of a file that contains the password. */
export const secretNames = [
  'DATABASE_PASSWORD',
  'REDIS_PASSWORD',
  'SMTP_PASSWORD',
  'S3_SECRET_ACCESS_KEY',
] as const;

/** Comma-separated, as Express takes them: addresses, CIDR ranges, and names of ranges. */
const trustedProxiesSchema = z
  .string()
  .transform((list) => list.replaceAll(/\s/g, ''))
  .refine((list) => list.split(',').every(isProxy), {
    error: 'It must be a list of IP addresses, CIDR ranges, loopback, linklocal or uniquelocal.',
  });

/** Every setting of api and worker. `.env.example` and docker-compose.yml list the same names, which a test checks. */
export const envSchema = z.object({
  APP_ENV: z.enum(['development', 'production']).default('development'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:8080'),
  API_PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  TRUSTED_PROXIES: trustedProxiesSchema.default('loopback,uniquelocal'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DEMO_DATA: z.stringbool().default(false),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_PASSWORD: z.string().optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  REDIS_PASSWORD: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).default('smtp://localhost:1025'),
  SMTP_PASSWORD: z.string().optional(),
  MAIL_FROM: z.string().min(3).default('Math App <no-reply@example.com>'),
  MEDIA_STORE: z.enum(['disk', 's3']).default('disk'),
  MEDIA_DIR: z.string().min(1).default('.data/media'),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  RATE_LIMIT_FACTOR: z.coerce.number().positive().default(1),
});

export type Env = z.infer<typeof envSchema>;
type Variables = Record<string, string | undefined>;

/** The app can't start. `problems` has one line for each invalid setting. */
export class InvalidEnv extends Error {
  constructor(readonly problems: string[]) {
    super(`Invalid settings:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/**
 * Reads the settings once, when a process starts. An empty variable counts as not set, so `REDIS_URL=` in an .env file
 * turns Redis off.
 *
 * @throws InvalidEnv which says what each invalid variable must be
 */
export function readEnv(variables: Variables): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse({ ...given, ...readSecretFiles(given) });
  if (!parsed.success) {
    throw new InvalidEnv(
      parsed.error.issues.map(({ path, message }) => {
        const name = path.join('.');
        return given[name] === undefined
          ? `${name} is not set. ${message}`
          : `${name} is invalid. ${message}`;
      }),
    );
  }
  const env = parsed.data;
  if (env.MEDIA_STORE === 's3' && !env.S3_BUCKET) {
    throw new InvalidEnv(['S3_BUCKET is not set. MEDIA_STORE=s3 needs it.']);
  }
  if (env.S3_ACCESS_KEY_ID && !env.S3_SECRET_ACCESS_KEY) {
    throw new InvalidEnv(['S3_SECRET_ACCESS_KEY is not set. S3_ACCESS_KEY_ID needs it.']);
  }
  if (env.APP_ENV === 'production') refuseUnsafe(env);
  return {
    ...env,
    DATABASE_URL: withPassword(env.DATABASE_URL, env.DATABASE_PASSWORD),
    REDIS_URL: env.REDIS_URL && withPassword(env.REDIS_URL, env.REDIS_PASSWORD),
    SMTP_URL: withPassword(env.SMTP_URL, env.SMTP_PASSWORD),
  };
}

/** Reads the settings, or prints what is wrong with them and exits. */
export function readEnvOrExit(variables: Variables): Env {
  try {
    return readEnv(variables);
  } catch (error) {
    if (!(error instanceof InvalidEnv)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function isProxy(proxy: string): boolean {
  const [, address = '', bits = '32'] = /^([^/]*)(?:\/([1-9]\d*))?$/.exec(proxy) ?? [];
  const mostBits = { 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return /^(loopback|linklocal|uniquelocal)$/.test(proxy) || Number(bits) <= mostBits;
}

function readSecretFiles(variables: Variables): Variables {
  const secrets: Variables = {};
  for (const name of secretNames) {
    const file = variables[`${name}_FILE`];
    if (!file) continue;
    try {
      secrets[name] = readFileSync(file, 'utf8').trimEnd();
    } catch (error) {
      throw new InvalidEnv([`${name}_FILE names ${file}, which can't be read: ${(error as Error).message}`]);
    }
  }
  return secrets;
}

function refuseUnsafe(env: Env): void {
  const problems: string[] = [];
  if (env.DEMO_DATA)
    problems.push('DEMO_DATA must not be true in production: its accounts have a public password.');
  for (const name of ['DATABASE_PASSWORD', 'REDIS_PASSWORD'] as const) {
    if (name === 'REDIS_PASSWORD' && !env.REDIS_URL) continue;
    const secret = env[name];
    if (!secret) problems.push(`${name} (or ${name}_FILE) must be set in production.`);
    else if (placeholders.has(secret))
      problems.push(`${name} is a placeholder. Choose a password that nobody can guess.`);
  }
  if (problems.length > 0) throw new InvalidEnv(problems);
}

/** Adds a password to a URL. Given in a variable of its own, a password needs no escaping; in a URL it does. */
function withPassword(url: string, password: string | undefined): string {
  if (!password) return url;
  const complete = new URL(url);
  complete.password = encodeURIComponent(password);
  return complete.href;
}
