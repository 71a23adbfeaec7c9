// `npm run e2e`: browser tests through the whole app. Starts one on free ports, with data of its own, unless E2E_URL
// names one that runs (then E2E_MAIL_URL names its inbox).
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findFreePort } from '../libs/server/src/free-port.ts';
import { add, counted, finish, runCommand } from './stages.ts';

const chromiumPath = [process.env['CHROMIUM_PATH'], chromium.executablePath(), '/usr/bin/chromium'].find(
  (path) => path && existsSync(path),
);
if (!chromiumPath) {
  console.error(`
  ✗ There is no Chromium. Get one with: npx playwright install chromium
    or, on Debian and Ubuntu: apt-get install chromium
    or set CHROMIUM_PATH to the one you have.
`);
  process.exit(1);
}

const dataDir = resolve('.data/e2e');
const results = join(mkdtempSync(join(tmpdir(), 'math-app-e2e-')), 'results.json');
const hasPassed = runCommand(
  'browser tests',
  'playwright',
  ['test', '-c', 'apps/e2e', '--reporter=list,json', ...process.argv.slice(2)],
  {
    CHROMIUM_PATH: chromiumPath,
    PLAYWRIGHT_JSON_OUTPUT_NAME: results,
    ...(process.env['E2E_URL'] ? {} : await ownApp()),
  },
);
rmSync(dataDir, { recursive: true, force: true });

if (existsSync(results)) {
  const { stats } = JSON.parse(readFileSync(results, 'utf8')) as {
    stats: Record<'expected' | 'flaky' | 'unexpected', number>;
  };
  const isUncounted = !hasPassed && stats.unexpected === 0;
  add({ passed: stats.expected + stats.flaky, failed: stats.unexpected + (isUncounted ? 1 : 0) });
} else {
  add({ passed: 0, failed: 1 });
}
if (process.env['E2E_COUNTS']) writeFileSync(process.env['E2E_COUNTS'], JSON.stringify(counted()));
finish();

/** The embedded app, on ports and data of its own, so that it runs beside one that is in use. */
async function ownApp(): Promise<Record<string, string>> {
  rmSync(dataDir, { recursive: true, force: true });
  const [webPort, mailPort] = [await findFreePort(), await findFreePort()];
  return {
    E2E_START: 'node apps/local/start.mjs',
    E2E_URL: `http://localhost:${webPort}`,
    E2E_MAIL_URL: `http://localhost:${mailPort}`,
    WEB_PORT: String(webPort),
    MAIL_WEB_PORT: String(mailPort),
    DATA_DIR: dataDir,
    RATE_LIMIT_FACTOR: '100',
  };
}
