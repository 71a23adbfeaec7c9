/** Each kind of file has a folder of its own. Only `public/` can be read by everyone. */
export const quizFolders = {
  pictures: 'public/',
  /** Uploaded pictures that the worker has not encoded yet. */
  uploadedPictures: 'private/pictures/',
  imports: 'private/imports/',
  exports: 'private/exports/',
} as const;

/** The picture that somebody has sent, by the id of its upload. */
export const uploadedPictureKey = (id: string): string => quizFolders.uploadedPictures + id;

/** The file of an import, until it is over. */
export const importKey = (id: string): string => quizFolders.imports + id;

/** The file that an export has made. */
export const exportKey = (id: string): string => quizFolders.exports + id;

/** The widths in which a picture is stored. One that is smaller is never enlarged. */
const pictureWidths = [480, 960] as const;

/** No wider, and no higher: an endless strip would be as hard to encode as it is to look at. */
export const largestPicture = { width: 960, height: 1920 } as const;

/** The widths of a picture whose largest is given: `[480, 960]`, or `[300]` of a small one. */
export function widthsOfPicture(width: number): number[] {
  return [...new Set(pictureWidths.map((stored) => Math.min(stored, width)))];
}

/** Where one width of a picture is. The hash is that of its content, so the file behind a key never changes. */
export function pictureKey(hash: string, width: number): string {
  return `${quizFolders.pictures}${hash.slice(0, 2)}/${hash}-${width}.webp`;
}

/** The hash of the picture that a file belongs to, null for a file that is no picture. */
export function hashOfPictureKey(key: string): string | null {
  return /^public\/[0-9a-f]{2}\/([0-9a-f]{64})-\d{1,3}\.webp$/.exec(key)?.[1] ?? null;
}
