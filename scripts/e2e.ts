// `npm run e2e`: browser tests through the whole app. Starts one on free ports, with data of its own, unless E2E_URL
// names one that runs (then E2E_MAIL_URL names its inbox). E2E_COLOR_SCHEME=dark looks at it in dark colours.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { planOwnApp } from './own-app.ts';
import { add, counted, finish, runCommand } from './stages.ts';

const app = process.env['E2E_URL'] ? null : await planOwnApp('e2e');
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
