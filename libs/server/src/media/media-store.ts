import type { Readable } from 'node:stream';

export interface StoredFile {
  key: string;
  modifiedAt: Date;
}

/** There is no such file in the store. */
export class MissingFile extends Error {}

/**
 * Where files live that are not rows: pictures below `public/`, which everybody may read, uploads and exports below
 * `private/`. A key is a path of lower-case letters, digits, dots and hyphens, such as `public/ab/abcd-480.webp`.
 */
export interface MediaStore {
  /** Stores what a stream yields, whole or not at all. Replaces a file of the same key. */
  write(key: string, content: Readable): Promise<void>;
  /** @throws MissingFile */
  read(key: string): Promise<Readable>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** All files whose keys begin with `prefix`, in no order. */
  list(prefix: string): AsyncIterable<StoredFile>;
}
