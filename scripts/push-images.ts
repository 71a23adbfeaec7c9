// `IMAGE_PREFIX=registry.example.com/math-app npm run images:push`: builds, tags and pushes api, worker and web.
// IMAGE_TAG is the version (default: the one in package.json). PLATFORMS=linux/amd64,linux/arm64 builds for both.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { exitWithError } from './compose.ts';

const { IMAGE_PREFIX: prefix, PLATFORMS: platforms } = process.env;
if (!prefix)
  exitWithError(
    'Set IMAGE_PREFIX to the registry and path of the images, such as registry.example.com/math-app',
  );
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const tag = process.env['IMAGE_TAG'] || version;
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
// A build with uncommitted changes must not be labeled as the commit itself.
const revision = git('rev-parse', 'HEAD') + (git('status', '--porcelain') ? '-dirty' : '');

// Bake reads the same compose file and can build for several platforms.
const { status } = spawnSync(
  'docker',
  [
    ...['buildx', 'bake', '--file', 'docker-compose.yml', '--push', '--allow=fs.read=*'],
    ...(platforms ? ['--set', `*.platform=${platforms}`] : []),
    ...['api', 'worker', 'web'],
  ],
  { stdio: 'inherit', env: { ...process.env, IMAGE_TAG: tag, REVISION: revision } },
);
if (status !== 0) exitWithError('The images were not pushed.');
for (const image of ['api', 'worker', 'web']) console.log(`  ✓ ${prefix}/${image}:${tag}`);
