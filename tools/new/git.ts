import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './copy.ts';
import { Refusal } from './names.ts';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** The files that Git tracks, as they are on disk. */
export function readTrackedFiles(root: string): Files {
  const paths = trackedPaths(root);
  const missing = paths.find((path) => !existsSync(join(root, path)));
  if (missing)
    throw new Refusal(
      `${missing} is tracked by Git but isn't on disk. Restore it or commit its removal first.`,
    );
  return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
}

function trackedPaths(root: string): string[] {
  try {
    return git(root, 'ls-files', '-z').split('\0').filter(Boolean);
  } catch {
    throw new Refusal(`${root} isn't a Git repository. Clone it with git clone and try again.`);
  }
}

/** Paths of programs: Git is the only one that knows, wherever the file system has no such right. */
export function listExecutables(root: string): string[] {
  return git(root, 'ls-files', '--stage', '-z')
    .split('\0')
    .filter((line) => line.startsWith('100755'))
    .map((line) => line.slice(line.indexOf('\t') + 1));
}

/** Makes the folder a repository with one commit. */
export function commitAll(folder: string, message: string, title: string): void {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  const identity = hasIdentity(folder)
    ? []
    : ['-c', `user.name=${title}`, '-c', 'user.email=no-reply@example.com'];
  git(folder, ...identity, 'commit', '--quiet', '--message', message);
}

function hasIdentity(folder: string): boolean {
  try {
    git(folder, 'var', 'GIT_AUTHOR_IDENT');
    return git(folder, 'config', 'user.email').trim() !== '';
  } catch {
    return false;
  }
}
