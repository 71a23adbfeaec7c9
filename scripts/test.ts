// `npm test`: format, lint, types, and the tests of all projects on real services. The last line counts them.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add, addCheck, type Count, finish, runCommand } from './stages.ts';

addCheck(runCommand('format', 'prettier', ['--check', '--log-level', 'warn', '.']));
addCheck(runCommand('lint of the projects', 'nx', ['run-many', '-t', 'lint', '--outputStyle=static']));
addCheck(runCommand('lint of the rest', 'oxlint', ['scripts', 'rolldown.config.ts', 'vitest.config.ts']));
addCheck(runCommand('types', 'tsc', ['-b']));
add(runTests());
finish();

/** @returns what Vitest counted; where it did not get to counting, one failure */
function runTests(): Count {
  const file = join(mkdtempSync(join(tmpdir(), 'math-app-tests-')), 'results.json');
  const hasPassed = runCommand('tests', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ]);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    success: boolean;
  };
  // A file that cannot be loaded fails the run without failing a test.
  const isUncounted = (!hasPassed || !success) && numFailedTests === 0;
  return { passed: numPassedTests, failed: numFailedTests + (isUncounted ? 1 : 0) };
}
