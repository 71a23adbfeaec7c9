import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '@math-app/server/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { isReady, root, Stack, until } from './compose.ts';

const ports = {
  POSTGRES_PORT: String(await findFreePort()),
  REDIS_PORT: String(await findFreePort()),
  SMTP_PORT: String(await findFreePort()),
  MAIL_WEB_PORT: String(await findFreePort()),
};
const services = new Stack('math-app-test-dev', ports, ['docker-compose.yml', 'docker-compose.dev.yml']);
const dataDir = mkdtempSync(join(tmpdir(), 'math-app-dev-'));

afterAll(() => {
  services.down();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the services of docker-compose.dev.yml', () => {
  it('work with an app that runs outside containers', async () => {
    services.compose('up', '--detach', '--wait', 'postgres', 'redis', 'mail');
    const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
    execFileSync(process.execPath, [nx, 'run-many', '-t', 'build', '-p', 'api,worker,local,web,docs'], {
      cwd: root,
    });
    const webPort = String(await findFreePort());
    const app = spawn(process.execPath, ['apps/local/dist/main.js'], {
      cwd: root,
      stdio: 'ignore',
      env: {
        ...process.env,
        WEB_PORT: webPort,
        DATA_DIR: dataDir,
        DATABASE_URL: `postgres://math_app@localhost:${ports.POSTGRES_PORT}/math_app`,
        DATABASE_PASSWORD: 'math-app',
        REDIS_URL: `redis://localhost:${ports.REDIS_PORT}`,
        SMTP_URL: `smtp://localhost:${ports.SMTP_PORT}`,
      },
    });
    const url = `http://127.0.0.1:${webPort}`;
    await until(() => isReady(url));
    await fetch(`${url}/api/auth/forgot-password`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'student@example.com' }),
    });
    const mails = async () =>
      (await (await fetch(`http://127.0.0.1:${ports.MAIL_WEB_PORT}/api/email`)).json()) as { text: string }[];
    await until(async () => (await mails()).length === 1);
    expect((await mails())[0]?.text).toContain(`http://localhost:${webPort}/reset-password?token=`);
    app.kill('SIGTERM');
    await until(() => app.exitCode !== null);
    expect(app.exitCode).toBe(0);
  });
});
