import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { choosePlace } from '../postgres/place.ts';
import { findClosedParent, findPostgresUser } from '../postgres/run-as.ts';
import { projectRoot, readDataDir, StartRefusal } from '../settings.ts';
import { type Check, fine, missing, wrong } from './check.ts';

const oldestNode = 24;
const leastFreeBytes = 2 * 1024 ** 3;

/** What a program prints of its version, or null where there is none. */
function versionOf(program: string, ...flags: string[]): string | null {
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

/** What the app itself needs of a machine. */
export const machineChecks: Check[] = [
  {
    name: 'Node',
    look: () =>
      Number(process.versions.node.split('.')[0]) >= oldestNode
        ? fine(process.version)
        : wrong(process.version, `Get Node ${oldestNode} or newer from https://nodejs.org.`),
  },
  {
    name: 'embedded Postgres',
    async look(variables) {
      try {
        const dataDir = readDataDir(variables);
        await choosePlace(`${dataDir}/postgres`);
        return fine('its binaries are here');
      } catch (error) {
        if (!(error instanceof StartRefusal)) throw error;
        return wrong(
          error.message,
          'Run npm ci once more, without --omit=optional and without --ignore-scripts.',
        );
      }
    },
  },
  {
    name: 'folders',
    look(variables) {
      const dataDir = readDataDir(variables);
      try {
        accessSync(existsSync(dataDir) ? dataDir : projectRoot, constants.W_OK);
      } catch {
        return wrong(
          `${dataDir} cannot be written`,
          'It belongs to another user: start as that one, or delete it.',
        );
      }
      const closed = findPostgresUser() && findClosedParent(dataDir);
      return fine(closed ? `${closed} is closed to others: Postgres goes to /var/tmp` : 'can be written');
    },
  },
  {
    name: 'disk',
    look() {
      const { bavail, bsize } = statfsSync(projectRoot);
      const freeGb = ((bavail * bsize) / 1024 ** 3).toFixed(1);
      return bavail * bsize > leastFreeBytes
        ? fine(`${freeGb} GB free`)
        : wrong(`${freeGb} GB free`, 'Make room: the app needs about 2 GB, images another 2 GB.');
    },
  },
  {
    name: 'Docker',
    look() {
      if (!versionOf('docker', '--version'))
        return missing('not installed', 'Only needed for containers: https://docs.docker.com/get-docker.');
      const server = versionOf('docker', 'version', '--format', '{{.Server.Version}}');
      if (!server)
        return missing(
          'installed, but no engine answers',
          'Start Docker, or add yourself to the group docker.',
        );
      const compose = versionOf('docker', 'compose', 'version', '--short');
      return compose ? fine(`${server}, Compose ${compose}`) : missing(server, 'Install the Compose plugin.');
    },
  },
  {
    name: 'Chromium',
    look(variables) {
      const path = [variables['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
        (candidate) => candidate && existsSync(candidate),
      );
      return path
        ? fine(path)
        : missing('not found here', 'Only needed for browser tests: npx playwright install chromium.');
    },
  },
  {
    name: 'line endings',
    look: () =>
      versionOf('git', 'config', '--get', 'core.autocrlf') === 'true'
        ? missing(
            'core.autocrlf is true',
            'git config core.autocrlf input, then clone anew: CRLF breaks scripts in images.',
          )
        : fine('as on Linux'),
  },
];
