import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type MediaStore, MissingFile, type StoredFile } from './media-store.ts';

/** Files in a folder: a volume that api and worker write and nginx serves. */
export class DiskMediaStore implements MediaStore {
  constructor(private readonly folder: string) {}

  async write(key: string, content: Readable): Promise<void> {
    const path = join(this.folder, key);
    // Written beside and renamed: nginx never serves half a file, and a killed process leaves none under its name.
    const half = join(this.folder, 'half', randomUUID());
    await mkdir(dirname(half), { recursive: true });
    await mkdir(dirname(path), { recursive: true });
    try {
      await pipeline(content, createWriteStream(half));
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
  }

  async read(key: string): Promise<Readable> {
    try {
      const file = await open(join(this.folder, key));
      return createReadStream('', { fd: file });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new MissingFile(key);
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.folder, key), { force: true });
  }

  async *list(prefix: string): AsyncIterable<StoredFile> {
    const root = join(this.folder, dirname(`${prefix}.`));
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      const key = relative(this.folder, path).replaceAll('\\', '/');
      if (!entry.isFile() || !key.startsWith(prefix)) continue;
      const found = await stat(path).catch(() => null);
      if (found) yield { key, modifiedAt: found.mtime };
    }
  }
}
