import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';

/** The root of the repository: the start script runs from there. */
export const projectRoot = resolve(process.cwd());

/** Everything that the start writes, apart from build results. Deleting the folder is starting anew. */
export const dataDir = join(projectRoot, '.data');

export const logsDir = join(dataDir, 'logs');

/** Short and the same for the same clone, for names outside it. */
export const projectId = createHash('sha256').update(projectRoot).digest('hex').slice(0, 10);

/** Something on this machine stands in the way. The message says what to do; no stack trace is of use. */
export class StartRefusal extends Error {}

export interface LocalSettings {
  webPort: number;
  mailWebPort: number;
}

/** @throws StartRefusal for what is not a port */
export function readSettings(variables: Record<string, string | undefined>): LocalSettings {
  return {
    webPort: readPort(variables, 'WEB_PORT', 8080),
    mailWebPort: readPort(variables, 'MAIL_WEB_PORT', 1080),
  };
}

function readPort(variables: Record<string, string | undefined>, name: string, fallback: number): number {
  const text = variables[name];
  const port = text ? Number(text) : fallback;
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StartRefusal(`${name} must be a port, a number from 1 to 65535, but is "${text}".`);
  }
  return port;
}

/** The folders above a path, nearest first. */
export function parentsOf(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...parentsOf(parent)];
}
