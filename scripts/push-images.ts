// `IMAGE_PREFIX=registry.example.com/math-app npm run images:push`: builds, tags and pushes api, worker and web.
// IMAGE_TAG is the version (the one of package.json if not set), PLATFORMS=linux/amd64,linux/arm64 builds for both.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { refuse } from './compose.ts';

const { IMAGE_PREFIX: prefix, PLATFORMS: platforms } = process.env;
if (!prefix) refuse('Set IMAGE_PREFIX to where the images go, such as registry.example.com/math-app');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const tag = process.env['IMAGE_TAG'] || version;
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
// A build of what is not committed must not pass for the commit.
const revision = git('rev-parse', 'HEAD') + (git('status', '--porcelain') ? '-dirty' : '');

// Bake reads the same compose file, and can build for several platforms.
const { status } = spawnSync(
  'docker',
  [
    ...['buildx', 'bake', '--file', 'docker-compose.yml', '--push', '--allow=fs.read=*'],
    ...(platforms ? ['--set', `*.platform=${platforms}`] : []),
    ...['api', 'worker', 'web'],
  ],
  { stdio: 'inherit', env: { ...process.env, IMAGE_TAG: tag, REVISION: revision } },
);
if (status !== 0) refuse('The images were not pushed.');
for (const image of ['api', 'worker', 'web']) console.log(`  ✓ ${prefix}/${image}:${tag}`);
