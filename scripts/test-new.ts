// `npm run test:new`: makes a copy without the quiz, as `npm run new` does, adds two features with the generator, and runs
// the copy's own checks and tests. With `-- --e2e` its browser tests too, with `-- --containers` those of its containers.
// COPY_DIR names a folder for the copy, which then stays.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { add, addCheck, type Count, finish, runCommand } from './stages.ts';

const source = process.cwd();
const folder = process.env['COPY_DIR']
  ? resolve(process.env['COPY_DIR'])
  : mkdtempSync(join(tmpdir(), 'new-app-'));
// A temporary folder is closed to other users, but as root Postgres runs as another user.
if (!process.env['COPY_DIR']) chmodSync(folder, 0o755);
const features = ['notes', 'news-items'];

check('copy', 'npm', 'run', 'new', '--', folder, 'Acme Shop');
process.chdir(folder);
install();
check('lock file', 'npm', 'ci', '--dry-run', '--ignore-scripts', '--loglevel=error');
for (const feature of features) check(`feature ${feature}`, 'npx', 'nx', 'g', 'feature', feature);
check('build', 'npx', 'nx', 'run-many', '-t', 'build', '--outputStyle=static');
add(await countTests('npm', 'test'));
if (process.argv.includes('--e2e')) add(await countTests('npm', 'run', 'e2e'));
if (process.argv.includes('--containers')) add(await countTests('npm', 'run', 'test:containers'));
process.chdir(source);
if (!process.env['COPY_DIR']) rmSync(folder, { recursive: true, force: true });
finish();

function check(name: string, command: string, ...args: string[]): void {
  const hasPassed = runCommand(name, command, args);
  addCheck(hasPassed);
  // Nothing that follows could pass.
  if (!hasPassed) finish();
}

/** Links the packages of this repository, where the file system can, and lets npm remove those that the copy doesn't need. */
function install(): void {
  const { status } = spawnSync('cp', ['-al', join(source, 'node_modules'), 'node_modules'], {
    stdio: 'ignore',
  });
  if (status === 0)
    check('npm packages', 'npm', 'install', '--prefer-offline', '--ignore-scripts', '--loglevel=error');
  else check('npm packages', 'npm', 'ci', '--prefer-offline', '--loglevel=error');
}

/** Runs a command whose last line is "N passed, N failed", and shows what it prints. */
async function countTests(command: string, ...args: string[]): Promise<Count> {
  console.log(`\n── ${[command, ...args].join(' ')}`);
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    output = (output + chunk.toString()).slice(-1000);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  if (passed === undefined) return { passed: 0, failed: 1 };
  return { passed: Number(passed), failed: Number(failed) || (code === 0 ? 0 : 1) };
}
