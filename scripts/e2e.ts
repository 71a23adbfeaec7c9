// `npm run e2e`: browser tests of the whole app. They start a temporary app, unless E2E_URL is the address of a running one
// (and E2E_MAIL_URL that of its inbox). E2E_COLOR_SCHEME=dark runs them in dark mode.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { add, counted, finish, runCommand } from './stages.ts';
import { planTemporaryApp } from './temporary-app.ts';

const app = process.env['E2E_URL'] ? null : await planTemporaryApp('e2e');
const results = join(mkdtempSync(join(tmpdir(), 'math-app-e2e-')), 'results.json');
const hasPassed = runCommand(
  'browser tests',
  'playwright',
  ['test', '-c', 'apps/e2e', '--reporter=list,json', ...process.argv.slice(2)],
  {
    CHROMIUM_PATH: findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: results,
    ...(app && {
      ...app.variables,
      E2E_START: 'node apps/local/start.mjs',
      E2E_URL: app.url,
      E2E_MAIL_URL: app.mailUrl,
    }),
  },
);
if (app) rmSync(app.dataDir, { recursive: true, force: true });

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
