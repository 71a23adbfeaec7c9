import type { Readable } from 'node:stream';

export interface StoredFile {
  key: string;
  modifiedAt: Date;
}

/** There is no such file in the store. */
export class MissingFile extends Error {}

/** The store cannot be reached, or is full. Nothing was changed. */
export class FileStoreUnavailable extends Error {}

/**
 * Where files live that are not rows: pictures below `public/`, which everybody may read, uploads and exports below
 * `private/`. A key is a path of lower-case letters, digits, dots and hyphens, such as `public/ab/abcd-480.webp`.
 */
export interface FileStore {
  /** Stores what a stream yields, whole or not at all. Replaces a file of the same key. */
  write(key: string, content: Readable): Promise<void>;
  /** @throws MissingFile */
  read(key: string): Promise<Readable>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** All files below a folder such as `private/imports/`, in no order. */
  list(folder: string): AsyncIterable<StoredFile>;
}

const keyPattern = /^(?:[a-z0-9][a-z0-9.-]*\/)+[a-z0-9][a-z0-9.-]*$/;
const folderPattern = /^(?:[a-z0-9][a-z0-9.-]*\/)+$/;

/** No part of a key begins with a dot, so none leads out of the store. @throws for anything else */
export function checkKey(key: string): string {
  if (!keyPattern.test(key)) throw new Error(`Not a key of the media store: ${JSON.stringify(key)}`);
  return key;
}

/** The same for what is listed: a folder, with the slash at its end. */
export function checkFolder(folder: string): string {
  if (!folderPattern.test(folder))
    throw new Error(`Not a folder of the media store: ${JSON.stringify(folder)}`);
  return folder;
}
