import { execFileSync, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { findFreePort } from '@math-app/server';
import { beforeAll, describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '../../..');

beforeAll(() => {
  const nx = join(repository, 'node_modules/nx/dist/bin/nx.js');
  execFileSync(process.execPath, [nx, 'run-many', '-t', 'build', '-p', 'local'], { cwd: repository });
}, 120_000);

async function runDoctor(env: Record<string, string> = {}) {
  const ports = { WEB_PORT: String(await findFreePort()), MAIL_WEB_PORT: String(await findFreePort()) };
  return spawnSync(process.execPath, ['apps/local/dist/doctor.js'], {
    cwd: repository,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...ports, ...env },
  });
}

describe('npm run doctor', () => {
  it('finds nothing wrong with a machine that can run the app', async () => {
    const { stdout, status } = await runDoctor();
    expect(stdout).toContain('✓ embedded Postgres  installed');
    expect(stdout).toContain('This machine is ready.');
    expect(status).toBe(0);
  });

  it.each([
    [{ DATABASE_URL: 'postgres://math_app@127.0.0.1:1/math_app' }, "✗ Postgres           can't connect"],
    [{ REDIS_URL: 'redis://127.0.0.1:1' }, "✗ Redis              can't connect"],
    [{ SMTP_URL: 'smtp://127.0.0.1:1' }, "✗ email              can't connect"],
    [{ LOG_LEVEL: 'loud' }, '✗ settings           LOG_LEVEL is invalid'],
  ])('reports %j', async (env, problem) => {
    const { stdout, status } = await runDoctor(env);
    expect(stdout).toContain(problem);
    expect(stdout).toContain('Found 1 problem.');
    expect(status).toBe(1);
  });

  it('names the setting that changes a port in use', async () => {
    const port = await findFreePort();
    const other = createServer();
    await new Promise<void>((listening) => other.listen(port, listening));
    const { stdout } = await runDoctor({ WEB_PORT: String(port) });
    other.close();
    expect(stdout).toContain(`${port} is in use`);
    expect(stdout).toContain(`WEB_PORT=${port + 1}`);
  });
});
