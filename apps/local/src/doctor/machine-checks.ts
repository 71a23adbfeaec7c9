import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { choosePlace } from '../postgres/place.ts';
import { findClosedParent, findPostgresUser } from '../postgres/run-as.ts';
import { projectRoot, readDataDir, StartError } from '../settings.ts';
import { type Check, ok, optional, problem } from './check.ts';

const oldestNode = 24;
const requiredBytes = 2 * 1024 ** 3;

/** What a command prints, or null if it fails. */
function outputOf(program: string, ...flags: string[]): string | null {
  try {
    return execFileSync(program, flags, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
    }).trim();
  } catch {
    return null;
  }
}

/** Checks of the machine. */
export const machineChecks: Check[] = [
  {
    name: 'Node',
    run: () =>
      Number(process.versions.node.split('.')[0]) >= oldestNode
        ? ok(process.version)
        : problem(process.version, `Install Node ${oldestNode} or later from https://nodejs.org.`),
  },
  {
    name: 'embedded Postgres',
    async run(variables) {
      try {
        await choosePlace(`${readDataDir(variables)}/postgres`);
        return ok('installed');
      } catch (error) {
        if (!(error instanceof StartError)) throw error;
        return problem(error.message, 'Run npm ci without --omit=optional and without --ignore-scripts.');
      }
    },
  },
  {
    name: 'data folder',
    run(variables) {
      const dataDir = readDataDir(variables);
      try {
        accessSync(existsSync(dataDir) ? dataDir : projectRoot, constants.W_OK);
      } catch {
        return problem(
          `${dataDir} is not writable`,
          'It belongs to another user. Run the app as that user, or delete the folder.',
        );
      }
      const closed = findPostgresUser() && findClosedParent(dataDir);
      return ok(
        closed
          ? `${dataDir}; Postgres runs as another user who can't enter ${closed}, so its data is in /var/tmp`
          : dataDir,
      );
    },
  },
  {
    name: 'disk space',
    run() {
      const { bavail, bsize } = statfsSync(projectRoot);
      const free = `${((bavail * bsize) / 1024 ** 3).toFixed(1)} GB free`;
      return bavail * bsize > requiredBytes
        ? ok(free)
        : problem(free, 'Free some space. The app needs about 2 GB, and its images another 2 GB.');
    },
  },
  {
    name: 'Docker',
    run() {
      if (!outputOf('docker', '--version'))
        return optional(
          'not installed',
          'Only needed to run the containers: https://docs.docker.com/get-docker/',
        );
      const server = outputOf('docker', 'version', '--format', '{{.Server.Version}}');
      if (!server)
        return optional(
          'installed, but the engine is not reachable',
          'Only needed to run the containers. Start Docker, or add yourself to the docker group.',
        );
      const compose = outputOf('docker', 'compose', 'version', '--short');
      return compose
        ? ok(`${server}, Compose ${compose}`)
        : optional(
            `${server}, without Compose`,
            'Install the Compose plugin: https://docs.docker.com/compose/install/',
          );
    },
  },
  {
    name: 'Chromium',
    run(variables) {
      const path = [variables['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
        (candidate) => candidate && existsSync(candidate),
      );
      return path
        ? ok(path)
        : optional('not found', 'Only needed for browser tests: npx playwright install chromium');
    },
  },
  {
    name: 'line endings',
    run: () =>
      outputOf('git', 'config', '--get', 'core.autocrlf') === 'true'
        ? optional(
            'Git converts them to CRLF, which breaks scripts in images',
            'Run git config core.autocrlf input, then clone the repository again.',
          )
        : ok('LF'),
  },
];
