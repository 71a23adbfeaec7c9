// Builds the app and starts it. Plain JavaScript without dependencies, so that it can explain an old Node or a missing
// `npm ci`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';

const oldestNode = 24;
const program = process.argv[2] ?? 'main';
const projects = {
  main: 'api,worker,local,web,docs',
  dev: 'api,worker,local',
  doctor: 'local',
  'quiz/bench': 'api,worker,local',
}[program];

const major = Number(process.versions.node.split('.')[0]);
if (major < oldestNode) {
  exitWithError(
    `Math App needs Node ${oldestNode} or later, and this is ${process.version}. Download it from https://nodejs.org.`,
  );
}
if (!existsSync('node_modules/nx')) exitWithError('The npm packages are not installed. Run: npm ci');

console.log('\n  Math App\n');
const startedAt = performance.now();
const nx = spawnSync(
  process.execPath,
  ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '-p', projects, '--outputStyle=static'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (nx.status !== 0) exitWithError(`The build failed.\n\n${nx.stdout}${nx.stderr}`);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
console.log(`  ✓ build      ${projects.replaceAll(',', ', ')} (${seconds} s)`);

await import(`./dist/${basename(program)}.js`);

function exitWithError(message) {
  console.error(`\n  ✗ ${message}\n`);
  process.exit(1);
}
