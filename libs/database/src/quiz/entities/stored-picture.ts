/** A picture as rows store it. libs/server derives the keys of its files from it. */
export interface StoredPicture {
  /** SHA-256 of its files, in hexadecimal. */
  hash: string;
  /** The width of its largest file. */
  width: number;
  height: number;
  alt: string;
}
