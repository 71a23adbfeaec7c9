import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { type FileStore } from '@math-app/server';
import { importKey } from '@math-app/server/quiz';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { TextCheck } from './text-check.ts';

/** What is known of a file when it has come in. */
export interface Upload {
  id: string;
  fileName: string;
  byteCount: number;
  sha256: string;
}

type Callback = Parameters<StorageEngine['_handleFile']>[2];
type StoredFile = Express.Multer.File & { upload?: Upload };

/** Passes an upload on to the media store as it comes, hashed and looked at on the way, and keeps none of it in memory. */
export class UploadStorage implements StorageEngine {
  constructor(private readonly store: FileStore) {}

  _handleFile(_request: Request, file: Express.Multer.File, callback: Callback): void {
    const stored = this.keep(file).then((upload) => ({ upload }));
    // multer's types know no fields but those of its own engines.
    stored.then((info) => callback(null, info as Partial<Express.Multer.File>), callback);
  }

  _removeFile(_request: Request, file: StoredFile, callback: (error: Error | null) => void): void {
    if (!file.upload) return callback(null);
    this.store.remove(importKey(file.upload.id)).then(() => callback(null), callback);
  }

  private async keep({ originalname, stream }: Express.Multer.File): Promise<Upload> {
    const id = randomUUID();
    const hash = createHash('sha256');
    const check = new TextCheck();
    let byteCount = 0;
    async function* inspect() {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        check.take(chunk);
        hash.update(chunk);
        yield chunk;
      }
      byteCount = check.finish();
    }
    await this.store.write(importKey(id), Readable.from(inspect(), { objectMode: false }));
    return { id, fileName: plainName(originalname), byteCount, sha256: hash.digest('hex') };
  }
}

/** A name that can be stored and shown: one line, not endless. */
function plainName(name: string): string {
  return name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(-200);
}
