// `npm run new -- ../my-app "My App"`: makes a copy of this repository without the quiz, under another name.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Files, removeWing, renameFiles } from './copy.ts';
import { formatChanged } from './format.ts';
import { commitAll, listExecutables, readTrackedFiles } from './git.ts';
import { type Names, parseName, Refusal } from './names.ts';
import { prunePackages } from './packages.ts';
import { readTemplates } from './templates.ts';

const root = resolve(import.meta.dirname, '../..');

try {
  await makeCopy(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`\n  ✗ ${error.message}\n`);
  process.exitCode = 1;
}

async function makeCopy([folder, title, ...rest]: string[]): Promise<void> {
  if (!folder || !title || rest.length > 0) throw new Refusal('Usage: npm run new -- ../my-app "My App"');
  const names = parseName(title);
  const target = resolve(folder);
  refuseTarget(target);
  const originals = readTrackedFiles(root);

  const kept = removeWing(originals, readTemplates());
  report(`${originals.size - kept.size} files of the quiz left out, ${kept.size} kept`);
  const pruned = prunePackages(root, originals, kept);
  const files = await formatChanged(renameFiles(pruned, names), originals);
  report(`renamed to ${names.title}: packages @${names.kebab}/*, database ${names.snake}`);
  write(files, target);
  prunePackageLock(target);
  report('package-lock.json without the packages that only the quiz needed');
  commitAll(target, `feat: start ${names.title}`, names.title);
  report('first commit made');
  explainNext(folder, names);
}

function refuseTarget(target: string): void {
  if (!relative(root, target).startsWith('..'))
    throw new Refusal(`${target} is inside this repository. Choose a folder next to it.`);
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Refusal(`${target} isn't empty. Choose a new folder.`);
}

function write(files: Files, target: string): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), bytes);
  }
  for (const path of listExecutables(root).filter((one) => files.has(one)))
    chmodSync(join(target, path), 0o755);
}

/** npm removes what no manifest asks for any more. The versions of everything else stay as they are. */
function prunePackageLock(target: string): void {
  const args = ['install', '--package-lock-only', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  execFileSync('npm', args, {
    cwd: target,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

function report(line: string): void {
  console.log(`  ✓ ${line}`);
}

function explainNext(folder: string, { title }: Names): void {
  console.log(`
  ${title} is in ${folder}. Next:

    cd ${folder}
    npm ci
    npm start                      # http://localhost:8080
    npx nx g feature notes         # adds your first feature, with tests
`);
}
