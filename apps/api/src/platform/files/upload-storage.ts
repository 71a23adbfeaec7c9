import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileStore } from '@math-app/server';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';

/** Enough bytes to recognize the type of a file. */
const headBytes = 64 * 1024;

/** A file that a client has sent. It is in the file store, and nowhere else. */
export interface Upload {
  id: string;
  /** Where the file store keeps it. */
  key: string;
  /** The client's name for it: fit to be shown, never used as a path. */
  fileName: string;
  byteCount: number;
  /** In hexadecimal. */
  sha256: string;
  /** The first bytes. */
  head: Buffer;
}

/** Reads a file while it arrives, and throws to refuse it. */
export interface UploadCheck {
  take(chunk: Buffer): void;
  /** Called after the last chunk. */
  finish(): void;
}

export interface UploadTarget {
  key: (id: string) => string;
  createCheck?: () => UploadCheck;
}

type Callback = Parameters<StorageEngine['_handleFile']>[2];
export type ReceivedFile = Express.Multer.File & { upload?: Upload };

/** Streams an upload into the file store under a new id, and keeps none of it in memory but its head. */
export class UploadStorage implements StorageEngine {
  constructor(
    private readonly store: FileStore,
    private readonly target: UploadTarget,
  ) {}

  _handleFile(_request: Request, file: Express.Multer.File, callback: Callback): void {
    const received = this.receive(file).then((upload): Partial<ReceivedFile> => ({ upload }));
    received.then((info) => callback(null, info), callback);
  }

  /** Called by multer for a file that is complete if another part of the form is refused. */
  _removeFile(_request: Request, file: ReceivedFile, callback: (error: Error | null) => void): void {
    if (!file.upload) return callback(null);
    this.store.remove(file.upload.key).then(() => callback(null), callback);
  }

  private async receive({ originalname, stream }: Express.Multer.File): Promise<Upload> {
    const id = randomUUID();
    const key = this.target.key(id);
    const hash = createHash('sha256');
    const check = this.target.createCheck?.();
    const head: Buffer[] = [];
    let byteCount = 0;
    async function* inspect() {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        check?.take(chunk);
        hash.update(chunk);
        if (byteCount < headBytes) head.push(chunk.subarray(0, headBytes - byteCount));
        byteCount += chunk.length;
        yield chunk;
      }
      check?.finish();
    }
    await this.store.write(key, Readable.from(inspect(), { objectMode: false }));
    const fileName = plainName(originalname);
    return { id, key, fileName, byteCount, sha256: hash.digest('hex'), head: Buffer.concat(head) };
  }
}

/** One line of bounded length. */
function plainName(name: string): string {
  return name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(-200);
}
