import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@math-app/server/testing';

const patienceSeconds = 180;

export interface OwnApp {
  url: string;
  mailUrl: string;
  /** What the start is told. */
  variables: Record<string, string>;
}

/** Room for an embedded app of one's own: free ports and an empty folder, so that it runs beside one that is in use. */
export async function planOwnApp(name: string): Promise<OwnApp & { dataDir: string }> {
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
 * Starts such an app and lends it to `use`; it is gone afterwards, with what it wrote.
 *
 * @throws where it does not come up
 */
export async function withOwnApp<T>(name: string, use: (app: OwnApp) => Promise<T>): Promise<T> {
  const app = await planOwnApp(name);
  const program = spawn(process.execPath, ['apps/local/start.mjs'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...app.variables },
  });
  const ended = once(program, 'exit');
  try {
    await waitUntilReady(`${app.url}/api/health/ready`, ended);
    return await use(app);
  } finally {
    program.kill('SIGTERM');
    await ended;
    rmSync(app.dataDir, { recursive: true, force: true });
  }
}

async function waitUntilReady(url: string, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  for (let second = 0; second < patienceSeconds; second++) {
    if (hasEnded) throw new Error('The app ended before it was ready; what it printed says why.');
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(1000);
  }
  throw new Error(`The app was not ready after ${patienceSeconds} s.`);
}
