import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';

/** The root of the repository: the start script runs from there. */
export const projectRoot = resolve(process.cwd());

/** Something on this machine stands in the way. The message says what to do; no stack trace is of use. */
export class StartRefusal extends Error {}

export interface LocalSettings {
  webPort: number;
  mailWebPort: number;
  /** Everything that the start writes, apart from build results. Deleting the folder is starting anew. */
  dataDir: string;
}

/** @throws StartRefusal for what is not a port */
export function readSettings(variables: Record<string, string | undefined>): LocalSettings {
  return {
    webPort: readPort(variables, 'WEB_PORT', 8080),
    mailWebPort: readPort(variables, 'MAIL_WEB_PORT', 1080),
    dataDir: readDataDir(variables),
  };
}

export function readDataDir(variables: Record<string, string | undefined>): string {
  return resolve(projectRoot, variables['DATA_DIR'] || '.data');
}

function readPort(variables: Record<string, string | undefined>, name: string, fallback: number): number {
  const text = variables[name];
  const port = text ? Number(text) : fallback;
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StartRefusal(`${name} must be a port, a number from 1 to 65535, but is "${text}".`);
  }
  return port;
}

/** Short, and the same for the same path: names what belongs to a folder and lies outside of it. */
export function idOfPath(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 10);
}

/** The folders above a path, nearest first. */
export function parentsOf(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...parentsOf(parent)];
}
