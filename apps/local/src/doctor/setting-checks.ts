import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { InvalidEnv, readEnv } from '@math-app/server';
import { Redis } from 'ioredis';
import pg from 'pg';
import { assertPortIsFree } from '../ports.ts';
import { readSettings, StartError } from '../settings.ts';
import { type Check, type Finding, ok, problem } from './check.ts';

const timeoutMs = 3000;

/** Node's errors for a name with several addresses have a code but no message. */
function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || 'unknown error';
}

async function checkPort(port: number, variable: string): Promise<Finding> {
  try {
    await assertPortIsFree(port, variable);
    return ok(`${port} is free`);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return problem(
      `${port} is in use`,
      `Is the app already running? Otherwise stop the other program, or set ${variable}=${port + 1}.`,
    );
  }
}

async function checkRedis(url: string): Promise<Finding> {
  const { host } = new URL(url);
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: timeoutMs, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as string[];
    return policy === 'noeviction'
      ? ok(`connected to ${host}`)
      : problem(
          `maxmemory-policy is ${policy}`,
          'Set it to noeviction. Otherwise Redis deletes jobs when its memory is full.',
        );
  } catch (error) {
    return problem(
      `can't connect to ${host}: ${reasonOf(error)}`,
      'Start Redis, correct REDIS_URL, or remove it to keep the queue in Postgres.',
    );
  } finally {
    redis.disconnect();
  }
}

async function checkPostgres(url: string): Promise<Finding> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      `SELECT current_setting('server_version') AS version`,
    );
    const version = rows[0]?.version ?? '';
    return Number.parseInt(version, 10) >= 18
      ? ok(`connected to PostgreSQL ${version}`)
      : problem(`PostgreSQL ${version}`, 'Use PostgreSQL 18 or later.');
  } catch (error) {
    return problem(
      `can't connect to ${new URL(url).host}: ${reasonOf(error)}`,
      'Start Postgres, correct DATABASE_URL and DATABASE_PASSWORD, or remove both to use the embedded one.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkSmtp(url: string): Promise<Finding> {
  const { hostname, port } = new URL(url);
  const server = `${hostname}:${port || 25}`;
  const isAnswering = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 25), timeout: timeoutMs });
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once('connect', () => finish(true))
      .once('error', () => finish(false))
      .once('timeout', () => finish(false));
  });
  return isAnswering
    ? ok(`connected to ${server}`)
    : problem(`can't connect to ${server}`, 'Correct SMTP_URL, or remove it to catch emails instead.');
}

/** Checks of `.env` and the environment, and of the services that they name. */
export const settingChecks: Check[] = [
  {
    name: 'settings',
    run(variables) {
      try {
        readSettings(variables);
        readEnv({ DATABASE_URL: 'postgres://localhost/math_app', ...variables });
        return ok(existsSync('.env') ? 'from .env' : 'no .env, so the defaults apply');
      } catch (error) {
        if (!(error instanceof InvalidEnv || error instanceof StartError)) throw error;
        const found = error instanceof InvalidEnv ? error.problems.join(' ') : error.message;
        return problem(found, 'Correct .env. Every setting is explained in .env.example.');
      }
    },
  },
  { name: 'app port', run: (variables) => checkPort(readSettings(variables).webPort, 'WEB_PORT') },
  { name: 'inbox port', run: (variables) => checkPort(readSettings(variables).mailWebPort, 'MAIL_WEB_PORT') },
  {
    name: 'Postgres',
    run: (variables) =>
      variables['DATABASE_URL']
        ? checkPostgres(readEnv(variables).DATABASE_URL)
        : ok('DATABASE_URL is not set: npm start runs the embedded one'),
  },
  {
    name: 'Redis',
    run: (variables) =>
      variables['REDIS_URL']
        ? checkRedis(readEnv({ DATABASE_URL: 'postgres://localhost/math_app', ...variables }).REDIS_URL!)
        : ok('REDIS_URL is not set: the queue is in Postgres'),
  },
  {
    name: 'email',
    run: ({ SMTP_URL }) =>
      SMTP_URL ? checkSmtp(SMTP_URL) : ok('SMTP_URL is not set: emails are caught, not sent'),
  },
];
