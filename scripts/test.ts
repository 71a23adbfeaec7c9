// `npm test`: format, dependencies, lint, types, and the tests of all projects on real services. The last line counts them.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add, addCheck, finish, readVitestResults, runCommand } from './stages.ts';

addCheck(runCommand('format', 'prettier', ['--check', '--log-level', 'warn', '.']));
addCheck(runCommand('dependencies', 'knip', []));
addCheck(runCommand('lint and types', 'nx', ['run-many', '-t', 'lint', 'typecheck', '--outputStyle=static']));
// One run for all projects, because they share Postgres and Redis. `nx run-many -t test` runs them one by one.
const file = join(mkdtempSync(join(tmpdir(), 'math-app-tests-')), 'results.json');
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile=${file}`];
add(readVitestResults(file, runCommand('tests', 'vitest', args)));
finish();
