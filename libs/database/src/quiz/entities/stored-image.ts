/** A picture as a row knows it; libs/server makes the keys of its files out of it. */
export interface StoredImage {
  /** SHA-256 of its files, in hexadecimal. */
  hash: string;
  /** Of its largest file. */
  width: number;
  height: number;
  alt: string;
}
