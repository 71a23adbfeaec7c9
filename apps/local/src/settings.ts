import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';

/** The root of the repository, where npm runs every script. */
export const projectRoot = resolve(process.cwd());

/** A problem that the user can fix. The message says how; a stack trace wouldn't help. */
export class StartError extends Error {}

export interface LocalSettings {
  webPort: number;
  mailWebPort: number;
  /** Everything that the app writes, except build output. Deleting the folder resets the app. */
  dataDir: string;
}

/** @throws StartError if a port is invalid */
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
    throw new StartError(`${name} must be a port, a number from 1 to 65535, but is "${text}".`);
  }
  return port;
}

/** A short ID for a path, to name something that belongs to a folder but is stored outside it. */
export function idOfPath(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 10);
}

/** The folders above a path, nearest first. */
export function parentsOf(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...parentsOf(parent)];
}
