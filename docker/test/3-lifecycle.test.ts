import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { docker, isReady, mailUrl, stack, until, webUrl } from './compose.ts';

const ids = () => stack.compose('ps', '--all', '--quiet').trim().split('\n').toSorted();
const up = (...args: string[]) => stack.compose('up', '--detach', '--wait', ...args);

const register = (email: string) =>
  fetch(`${webUrl}/api/auth/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Ada', email, password: 'correct horse', country: 'GB', acceptTerms: true }),
  });

const requestReset = (email: string) =>
  fetch(`${webUrl}/api/auth/forgot-password`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email }),
  });

const mailsTo = async (address: string) => {
  const mails = (await (await fetch(`${mailUrl}/api/email`)).json()) as { to: { address: string }[] }[];
  return mails.filter(({ to }) => to.some((person) => person.address === address));
};

/** Sends a signal to the worker process itself, not to the container's init. */
function signalWorker(signal: 'STOP' | 'CONT'): void {
  const script = `for process in /proc/[0-9]*; do
    case "$(tr '\\0' ' ' < $process/cmdline)" in 'node main.js '*) kill -${signal} "\${process#/proc/}" ;; esac
  done`;
  expect(stack.exec('worker', 'bash', '-c', script).status).toBe(0);
}

describe('the stack', () => {
  it('is ready, with demo accounts', async () => {
    expect(await isReady()).toBe(true);
    expect(stack.sql(`SELECT count(*) FROM users WHERE email = 'staff@example.com'`)).toBe('1');
  });

  it('is not changed by a second docker compose up', () => {
    const before = ids();
    up();
    expect(ids()).toEqual(before);
  });

  it('keeps its data across docker compose down and up', async () => {
    expect((await register('kept@example.com')).status).toBe(201);
    stack.compose('down', '--timeout', '20');
    up();
    await until(() => isReady());
    expect((await register('kept@example.com')).status).toBe(409);
    expect(stack.compose('logs', '--no-log-prefix', 'migrate')).toContain('The database is up to date.');
  });
});

describe('the API', () => {
  it('is reachable within five seconds after its address changes', async () => {
    const before = stack.container('api').NetworkSettings.Networks[`${stack.project}_front`]?.IPAddress;
    // Takes the old address, so that the API gets another one.
    stack.compose('rm', '--stop', '--force', 'api');
    stack.compose(
      'run',
      '--detach',
      '--no-deps',
      '--name',
      `${stack.project}-squatter`,
      '--entrypoint',
      'sleep',
      'api',
      '60',
    );
    stack.compose('up', '--detach', '--no-deps', '--wait', 'api');
    const startedAt = Date.now();
    await until(async () => (await fetch(`${webUrl}/api/ping`)).status === 200, 100);
    const tookMs = Date.now() - startedAt;
    expect(stack.container('api').NetworkSettings.Networks[`${stack.project}_front`]?.IPAddress).not.toBe(
      before,
    );
    expect(tookMs).toBeLessThan(5000);
    docker('rm', '--force', `${stack.project}-squatter`);
  });

  it('can have three instances, and migrations run once', async () => {
    stack.compose('down', '--volumes', '--timeout', '5');
    up('--scale', 'api=3');
    await until(() => isReady());
    expect(stack.containers('api')).toHaveLength(3);
    expect(stack.containers('migrate')).toHaveLength(1);
    expect(Number(stack.sql('SELECT count(*) FROM migrations'))).toBe(
      Number(stack.sql('SELECT count(DISTINCT name) FROM migrations')),
    );
    for (let request = 0; request < 12; request++) await fetch(`${webUrl}/api/time`);
    const asked = new Set(
      stack
        .compose('logs', '--no-log-prefix', '--tail', '200', 'web')
        .split('\n')
        .map((line) => /"path":"\/api\/time".*"upstream":"([^"]+)"/.exec(line)?.[1])
        .filter(Boolean),
    );
    expect(asked.size).toBe(3);
  });

  it('shares sessions between instances', async () => {
    const cookie = (await register('shared@example.com')).headers
      .getSetCookie()
      .map((value) => value.split(';')[0])
      .join('; ');
    for (let request = 0; request < 6; request++) {
      expect((await fetch(`${webUrl}/api/auth/session`, { headers: { Cookie: cookie } })).status).toBe(200);
    }
    up('--scale', 'api=1');
  });

  it('runs each migration once, even if three processes migrate at the same time', async () => {
    stack.compose(
      'exec',
      '-T',
      'postgres',
      'psql',
      '-U',
      'math_app',
      '-c',
      'DROP SCHEMA public CASCADE; CREATE SCHEMA public',
    );
    const runs = await Promise.all(
      [1, 2, 3].map(async () => stack.compose('run', '--rm', '--no-deps', '-T', 'migrate')),
    );
    expect(runs.filter((output) => output.includes('Migrated:')).length).toBe(1);
    await until(() => isReady());
  });
});

describe('the workers', () => {
  it('can have three instances that share the queue and send each email once', async () => {
    up('--scale', 'worker=3');
    const addresses = Array.from({ length: 12 }, (_, index) => `many-${index}@example.com`);
    await Promise.all(addresses.map(register));
    await Promise.all(addresses.map(requestReset));
    await until(async () => (await Promise.all(addresses.map(mailsTo))).every((mails) => mails.length > 0));
    await sleep(1000);
    expect((await Promise.all(addresses.map(mailsTo))).map((mails) => mails.length)).toEqual(
      addresses.map(() => 1),
    );
    expect(Number(stack.sql(`SELECT count(*) FROM heartbeats WHERE beat_at > now() - interval '10 s'`))).toBe(
      3,
    );
    up('--scale', 'worker=1');
  });

  it('become unhealthy within 30 seconds without Redis, and recover with it', async () => {
    const health = () => stack.container('worker').State.Health?.Status;
    stack.compose('stop', 'redis');
    const startedAt = Date.now();
    await until(() => health() === 'unhealthy', 500);
    expect((Date.now() - startedAt) / 1000).toBeLessThan(32);
    expect((await fetch(`${webUrl}/api/health/ready`)).status).toBe(503);
    expect((await requestReset('kept@example.com')).status).toBe(503);
    stack.compose('start', 'redis');
    await until(() => health() === 'healthy', 500);
    await until(() => isReady());
  });

  it('become unhealthy within 30 seconds if they hang', async () => {
    // Only the process is stopped: the container's health check still runs and finds an old heartbeat.
    signalWorker('STOP');
    const startedAt = Date.now();
    await until(() => stack.container('worker').State.Health?.Status === 'unhealthy', 500);
    expect((Date.now() - startedAt) / 1000).toBeLessThan(32);
    signalWorker('CONT');
    await until(() => stack.container('worker').State.Health?.Status === 'healthy', 500);
  });

  it('lose no email when Redis restarts', async () => {
    stack.compose('stop', 'worker');
    await register('waiting@example.com');
    expect((await requestReset('waiting@example.com')).status).toBe(202);
    stack.compose('restart', '--timeout', '5', 'redis');
    stack.compose('start', 'worker');
    await until(async () => (await mailsTo('waiting@example.com')).length === 1);
  });
});

describe('the whole stack', () => {
  it('recovers after Postgres was killed', async () => {
    stack.compose('kill', '--signal', 'KILL', 'postgres');
    expect((await register('too-early@example.com')).status).toBe(503);
    stack.compose('start', 'postgres');
    await until(() => isReady());
  });

  it('stops in time, without being killed', () => {
    const startedAt = Date.now();
    stack.compose('stop');
    expect((Date.now() - startedAt) / 1000).toBeLessThan(30);
    // 137 would mean that Docker killed it after the grace period.
    const codes = ['api', 'worker', 'web', 'postgres', 'redis'].map((service) => [
      service,
      stack.container(service).State.ExitCode,
    ]);
    expect(codes.filter(([, code]) => code === 137)).toEqual([]);
    up();
  });
});
