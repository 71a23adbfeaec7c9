import type { Readable } from 'node:stream';
import { ServiceUnavailable } from '../service-unavailable.ts';

export interface StoredFile {
  key: string;
  modifiedAt: Date;
}

/** The store has no such file. */
export class MissingFile extends Error {}

/** The store can't be reached, or is full. Nothing was changed. */
export class FileStoreUnavailable extends ServiceUnavailable {
  constructor(reason: string, options?: ErrorOptions) {
    super('The file store', reason, options);
  }
}

/**
 * Stores files: `public/` can be read by everyone, `private/` only by the app. A key is a path of lowercase letters,
 * digits, dots and hyphens, such as `public/ab/abcd-480.webp`.
 */
export interface FileStore {
  /** Stores the whole stream or nothing. Replaces a file with the same key. */
  write(key: string, content: Readable): Promise<void>;
  /** @throws MissingFile */
  read(key: string): Promise<Readable>;
  /** Does nothing if there is no such file. */
  remove(key: string): Promise<void>;
  /** Lists all files below a folder such as `private/imports/`, in no particular order. */
  list(folder: string): AsyncIterable<StoredFile>;
}

const keyPattern = /^(?:[a-z0-9][a-z0-9.-]*\/)+[a-z0-9][a-z0-9.-]*$/;
const folderPattern = /^(?:[a-z0-9][a-z0-9.-]*\/)+$/;

/** No part of a key can start with a dot, so no key leads out of the store. @throws for an invalid key */
export function checkKey(key: string): string {
  if (!keyPattern.test(key)) throw new Error(`Invalid key of the file store: ${JSON.stringify(key)}`);
  return key;
}

/** The same for a folder, which ends with a slash. */
export function checkFolder(folder: string): string {
  if (!folderPattern.test(folder))
    throw new Error(`Invalid folder of the file store: ${JSON.stringify(folder)}`);
  return folder;
}
