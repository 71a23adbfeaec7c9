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

/** nginx, which runs as another user, can read public files but can't enter private folders. */
const folderModes = { public: 0o755, private: 0o700 } as const;

const missing = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
const unavailable = new Set([
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EROFS',
  'EACCES',
  'EPERM',
  'EMFILE',
  'ENFILE',
  'ESTALE',
]);
/** On writes, these mean that the store's folder is unusable. */
const unwritable = new Set([...unavailable, ...missing, 'EEXIST']);

/** Files in a folder, such as a volume that the API and the worker write to and nginx serves. */
export class DiskFileStore implements FileStore {
  constructor(private readonly folder: string) {}

  async write(key: string, content: Readable): Promise<void> {
    const path = this.pathOf(key);
    // Written under another name, then renamed: nobody ever reads half a file, even if the process is killed.
    const unfinished = this.pathOf(unfinishedFolder + randomUUID());
    try {
      await mkdir(this.folder, { recursive: true });
      await makeFolder(unfinished, 'private');
      await makeFolder(path, key.startsWith('public/') ? 'public' : 'private');
      await pipeline(content, createWriteStream(unfinished, { flush: true }));
      await rename(unfinished, path);
    } catch (error) {
      content.destroy();
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw unwritable.has(codeOf(error)) ? new FileStoreUnavailable(String(error), { cause: error }) : error;
    }
  }

  async read(key: string): Promise<Readable> {
    try {
      const file = await open(this.pathOf(key));
      return file.createReadStream();
    } catch (error) {
      const code = codeOf(error);
      if (missing.has(code)) throw new MissingFile(key);
      throw unavailable.has(code) ? new FileStoreUnavailable(String(error), { cause: error }) : error;
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

function nullIfMissing(error: unknown): null {
  if (missing.has(codeOf(error))) return null;
  throw error;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
