// `npm run test:containers`: builds the images, starts a stack with its own name and ports, runs the browser tests and the
// container tests against it, and removes it.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '@math-app/server/testing';
import { addCheck, add, finish, readVitestResults, runCommand } from './stages.ts';

const [webPort, mailPort] = [await findFreePort(), await findFreePort()];
const env = {
  COMPOSE_PROJECT_NAME: 'math-app-test',
  COMPOSE_PROGRESS: 'plain',
  IMAGE_PREFIX: 'math-app-test',
  IMAGE_TAG: 'test',
  WEB_PORT: String(webPort),
  MAIL_WEB_PORT: String(mailPort),
};

const compose = (name: string, ...args: string[]) => runCommand(name, 'docker', ['compose', ...args], env);
const remove = () => compose('cleanup', 'down', '--volumes', '--remove-orphans', '--timeout', '5');
process.on('SIGINT', () => {
  remove();
  process.exit(130);
});

const isBuilt = compose('image build', 'build');
addCheck(isBuilt);
const isUp = isBuilt && compose('stack start', 'up', '--detach', '--wait');
addCheck(isUp);
if (isUp) {
  add(runBrowserTests());
  add(runTests());
} else {
  compose('logs', 'logs', '--tail', '50');
}
remove();
finish();

function runBrowserTests() {
  const results = join(mkdtempSync(join(tmpdir(), 'math-app-e2e-')), 'counts.json');
  const hasPassed = runCommand('browser tests through nginx', process.execPath, ['scripts/e2e.ts'], {
    ...env,
    E2E_URL: `http://localhost:${webPort}`,
    E2E_MAIL_URL: `http://localhost:${mailPort}`,
    E2E_COLOR_SCHEME: 'dark',
    E2E_COUNTS: results,
  });
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const counts = JSON.parse(readFileSync(results, 'utf8')) as { passed: number; failed: number };
  return hasPassed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function runTests() {
  const file = join(mkdtempSync(join(tmpdir(), 'math-app-containers-')), 'results.json');
  const args = [
    'run',
    '-c',
    'docker/test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ];
  return readVitestResults(file, runCommand('container tests', 'vitest', args, env));
}
