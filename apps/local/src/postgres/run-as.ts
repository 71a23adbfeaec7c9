import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { parentsOf } from '../settings.ts';

export interface RunAs {
  uid: number;
  gid: number;
}

/** Postgres refuses to run as root, so root runs it as `nobody`. Other users run it as themselves. */
export function findPostgresUser(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

const idOfNobody = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));

/** The nearest folder above `path` that other users can't enter, if there is one. */
export function findClosedParent(path: string): string | undefined {
  return parentsOf(path).find((parent) => {
    const isOpenToOthers = (statSync(parent).mode & 0o001) !== 0;
    return !isOpenToOthers;
  });
}
