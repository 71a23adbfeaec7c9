import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@math-app/server/testing';

const timeoutSeconds = 180;

export interface TemporaryApp {
  url: string;
  mailUrl: string;
  /** The settings to start it with. */
  variables: Record<string, string>;
}

/** Chooses free ports and an empty data folder, so that the app can run beside one that is in use. */
export async function planTemporaryApp(name: string): Promise<TemporaryApp & { dataDir: string }> {
  const dataDir = resolve('.data', name);
  rmSync(dataDir, { recursive: true, force: true });
  const [webPort, mailPort] = [await findFreePort(), await findFreePort()];
  return {
    url: `http://localhost:${webPort}`,
    mailUrl: `http://localhost:${mailPort}`,
    dataDir,
    variables: {
      WEB_PORT: String(webPort),
      MAIL_WEB_PORT: String(mailPort),
      DATA_DIR: dataDir,
      RATE_LIMIT_FACTOR: '100',
    },
  };
}

/**
 * Starts an app, calls `use` with it, then stops it and deletes its data.
 *
 * @throws if the app doesn't start
 */
export async function withTemporaryApp<T>(name: string, use: (app: TemporaryApp) => Promise<T>): Promise<T> {
  const app = await planTemporaryApp(name);
  const program = spawn(process.execPath, ['apps/local/start.mjs'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...app.variables },
  });
  const exited = once(program, 'exit');
  try {
    await waitUntilReady(`${app.url}/api/health/ready`, exited);
    return await use(app);
  } finally {
    program.kill('SIGTERM');
    await exited;
    rmSync(app.dataDir, { recursive: true, force: true });
  }
}

async function waitUntilReady(url: string, exited: Promise<unknown>): Promise<void> {
  let hasExited = false;
  void exited.then(() => (hasExited = true));
  for (let second = 0; second < timeoutSeconds; second++) {
    if (hasExited) throw new Error('The app exited before it was ready. Its output above says why.');
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(1000);
  }
  throw new Error(`The app was not ready after ${timeoutSeconds} seconds.`);
}
