import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { InvalidEnv, readEnv } from '@math-app/server';
import { Redis } from 'ioredis';
import pg from 'pg';
import { refusePortInUse } from '../ports.ts';
import { readSettings, StartRefusal } from '../settings.ts';
import { type Check, type Finding, fine, wrong } from './check.ts';

const patienceMs = 3000;

async function lookAtPort(port: number, variable: string): Promise<Finding> {
  try {
    await refusePortInUse(port, variable);
    return fine(`${port} is free`);
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    return wrong(
      `${port} is in use`,
      `End the other program, or move the app: ${variable}=${port + 1}. Maybe it runs already.`,
    );
  }
}

async function lookAtRedis(url: string): Promise<Finding> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: patienceMs, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as string[];
    return policy === 'noeviction'
      ? fine(new URL(url).host)
      : wrong(
          `maxmemory-policy is ${policy}`,
          'Set it to noeviction: else Redis throws jobs away when it is full.',
        );
  } catch (error) {
    return wrong(
      `${new URL(url).host} does not answer: ${(error as Error).message}`,
      'Start it, or leave REDIS_URL out.',
    );
  } finally {
    redis.disconnect();
  }
}

async function lookAtPostgres(url: string): Promise<Finding> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      `SELECT current_setting('server_version') AS version`,
    );
    const version = rows[0]?.version ?? '';
    return Number.parseInt(version, 10) >= 18 ? fine(version) : wrong(version, 'Use PostgreSQL 18 or newer.');
  } catch (error) {
    return wrong(
      `it does not answer: ${(error as Error).message}`,
      'Start it, mend DATABASE_URL, or leave it out.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function lookAtSmtp(url: string): Promise<Finding> {
  const { hostname, port } = new URL(url);
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 25), timeout: patienceMs });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });
  return answers
    ? fine(`${hostname}:${port || 25}`)
    : wrong(
        `${hostname}:${port || 25} does not answer`,
        'Within a container localhost is the container: name the service.',
      );
}

const notSet = fine('not set: the start brings its own');

/** What `.env` and the environment say, and whether what they name is there. */
export const settingChecks: Check[] = [
  {
    name: 'settings',
    look(variables) {
      try {
        readSettings(variables);
        readEnv({ DATABASE_URL: 'postgres://localhost/math_app', ...variables });
        return fine(existsSync('.env') ? 'from .env' : 'no .env, which is fine');
      } catch (error) {
        if (error instanceof InvalidEnv) return wrong(error.problems.join(' '), 'See .env.example.');
        if (error instanceof StartRefusal) return wrong(error.message, 'See .env.example.');
        throw error;
      }
    },
  },
  { name: 'port of the app', look: (variables) => lookAtPort(readSettings(variables).webPort, 'WEB_PORT') },
  {
    name: 'port of the inbox',
    look: (variables) => lookAtPort(readSettings(variables).mailWebPort, 'MAIL_WEB_PORT'),
  },
  {
    name: 'DATABASE_URL',
    look: ({ DATABASE_URL }) => (DATABASE_URL ? lookAtPostgres(DATABASE_URL) : notSet),
  },
  {
    name: 'REDIS_URL',
    look: ({ REDIS_URL }) => (REDIS_URL ? lookAtRedis(REDIS_URL) : fine('not set: the queue is on Postgres')),
  },
  { name: 'SMTP_URL', look: ({ SMTP_URL }) => (SMTP_URL ? lookAtSmtp(SMTP_URL) : notSet) },
];
