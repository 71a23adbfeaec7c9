import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  checkFolder,
  checkKey,
  FileStoreUnavailable,
  type FileStore,
  MissingFile,
  type StoredFile,
} from './file-store.ts';
import { unfinishedFolder } from './file-folders.ts';

/** nginx, another user, reads what is public and cannot even enter the rest. */
const folderModes = { public: 0o755, private: 0o700 } as const;

const missing = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
const away = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ESTALE']);
/** What the folder itself is to blame for when something is written. */
const unusable = new Set([...away, ...missing, 'EEXIST']);

/** Files in a folder: a volume that api and worker write and nginx serves. */
export class DiskFileStore implements FileStore {
  constructor(private readonly folder: string) {}

  async write(key: string, content: Readable): Promise<void> {
    const path = this.pathOf(key);
    // Written beside and renamed: nginx never serves half a file, and a killed process leaves none under its name.
    const half = this.pathOf(unfinishedFolder + randomUUID());
    try {
      await mkdir(this.folder, { recursive: true });
      await makeFolder(half, 'private');
      await makeFolder(path, key.startsWith('public/') ? 'public' : 'private');
      await pipeline(content, createWriteStream(half, { flush: true }));
      await rename(half, path);
    } catch (error) {
      content.destroy();
      await rm(half, { force: true }).catch(() => undefined);
      throw unusable.has(codeOf(error)) ? new FileStoreUnavailable(describe(error)) : error;
    }
  }

  async read(key: string): Promise<Readable> {
    try {
      const file = await open(this.pathOf(key));
      return file.createReadStream();
    } catch (error) {
      const code = codeOf(error);
      if (missing.has(code)) throw new MissingFile(key);
      throw away.has(code) ? new FileStoreUnavailable(describe(error)) : error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async *list(folder: string): AsyncIterable<StoredFile> {
    const root = join(this.folder, checkFolder(folder));
    const entries = await opendir(root, { recursive: true }).catch(nullIfMissing);
    for await (const entry of entries ?? []) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const found = await stat(path).catch(nullIfMissing);
      if (found) yield { key: relative(this.folder, path).split(sep).join('/'), modifiedAt: found.mtime };
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, checkKey(key));
  }
}

async function makeFolder(path: string, kind: keyof typeof folderModes): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: folderModes[kind] });
}

function describe(error: unknown): string {
  return `The folder of the media store cannot be used: ${String(error)}`;
}

function nullIfMissing(error: unknown): null {
  if (missing.has(codeOf(error))) return null;
  throw error;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
