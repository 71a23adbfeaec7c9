import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { type FileStore } from '@math-app/server';
import { uploadedPictureKey } from '@math-app/server/quiz';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';

/** Enough to find a type and, in all but odd files, a size. */
const headBytes = 64 * 1024;

/** A file that is in the store, and nowhere else. */
export interface Upload {
  id: string;
  key: string;
  /** The first bytes, by which a file is known. */
  head: Buffer;
}

/** Streams what is uploaded into the store, under a new id: a file's own name is never used. */
export class UploadStorage implements StorageEngine {
  constructor(private readonly store: FileStore) {}

  _handleFile(
    _request: Request,
    { stream }: Express.Multer.File,
    callback: (error?: unknown, upload?: Partial<Express.Multer.File> & Upload) => void,
  ): void {
    this.keep(stream).then(
      (upload) => callback(null, upload),
      (error: unknown) => callback(error),
    );
  }

  _removeFile(
    _request: Request,
    file: Express.Multer.File & Partial<Upload>,
    done: (error: Error | null) => void,
  ) {
    this.store.remove(file.key ?? '').then(() => done(null), done);
  }

  private async keep(content: Readable): Promise<Upload> {
    const id = randomUUID();
    const key = uploadedPictureKey(id);
    const start: Buffer[] = [];
    let seen = 0;
    content.on('data', (chunk: Buffer) => {
      if (seen < headBytes) start.push(chunk.subarray(0, headBytes - seen));
      seen += chunk.length;
    });
    // Not paused by the listener above, which is there to read along: the store sets the pace.
    content.pause();
    await this.store.write(key, content);
    return { id, key, head: Buffer.concat(start) };
  }
}
