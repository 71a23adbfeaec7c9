// The first file that runs on a machine, whatever Node it has: plain JavaScript with nothing to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const oldestNode = 24;
const program = process.argv[2] ?? 'main';
const projects = {
  main: 'api,worker,local,web,docs',
  dev: 'api,worker,local',
  doctor: 'local',
  bench: 'api,worker,local',
}[program];

const major = Number(process.versions.node.split('.')[0]);
if (major < oldestNode) {
  refuse(
    `Math App needs Node ${oldestNode} or newer; this is ${process.version}. Get it from https://nodejs.org.`,
  );
}
if (!existsSync('node_modules/nx')) refuse('Nothing is installed yet. Run: npm ci');

console.log('\n  Math App\n');
const startedAt = performance.now();
const nx = spawnSync(
  process.execPath,
  ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '-p', projects, '--outputStyle=static'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (nx.status !== 0) refuse(`The build failed.\n\n${nx.stdout}${nx.stderr}`);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
console.log(`  ✓ build      ${projects.replaceAll(',', ', ')} (${seconds} s)`);

await import(`./dist/${program}.js`);

function refuse(message) {
  console.error(`\n  ✗ ${message}\n`);
  process.exit(1);
}
