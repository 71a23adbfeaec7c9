// `npm test`: format, lint, types, and the tests of all projects on real services. The last line counts them.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add, addCheck, finish, readVitestResults, runCommand } from './stages.ts';

addCheck(runCommand('format', 'prettier', ['--check', '--log-level', 'warn', '.']));
addCheck(runCommand('lint of the projects', 'nx', ['run-many', '-t', 'lint', '--outputStyle=static']));
addCheck(runCommand('lint of the rest', 'oxlint', ['scripts', 'vitest.config.ts']));
addCheck(runCommand('types', 'tsc', ['-b']));
const file = join(mkdtempSync(join(tmpdir(), 'math-app-tests-')), 'results.json');
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile=${file}`];
add(readVitestResults(file, runCommand('tests', 'vitest', args)));
finish();
