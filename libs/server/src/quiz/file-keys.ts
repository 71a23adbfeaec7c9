/** Each kind of file has its own folder. Only `public/` can be read by everyone. */
export const quizFolders = {
  pictures: 'public/',
  /** Uploaded pictures that the worker has not encoded yet. */
  uploadedPictures: 'private/pictures/',
  imports: 'private/imports/',
  exports: 'private/exports/',
} as const;

/** The original file of an uploaded picture. */
export const uploadedPictureKey = (id: string): string => quizFolders.uploadedPictures + id;

/** The file of an import, which is removed once the import has finished. */
export const importKey = (id: string): string => quizFolders.imports + id;

/** The file of an export. */
export const exportKey = (id: string): string => quizFolders.exports + id;

/** The widths in which a picture is stored. A smaller picture is never enlarged. */
const pictureWidths = [480, 960] as const;

/** Larger pictures are scaled down. The height is limited, too, because a very long strip takes too long to encode. */
export const largestPicture = { width: 960, height: 1920 } as const;

/** The stored widths of a picture: `[480, 960]`, or `[300]` if it is only 300 pixels wide. */
export function widthsOfPicture(width: number): number[] {
  return [...new Set(pictureWidths.map((stored) => Math.min(stored, width)))];
}

/** The file of a picture in one width. The key contains the hash of the content, so the file never changes. */
export function pictureKey(hash: string, width: number): string {
  return `${quizFolders.pictures}${hash.slice(0, 2)}/${hash}-${width}.webp`;
}

/** Extracts the picture's hash from a key. @returns null if the file isn't a picture */
export function hashOfPictureKey(key: string): string | null {
  return /^public\/[0-9a-f]{2}\/([0-9a-f]{64})-\d{1,3}\.webp$/.exec(key)?.[1] ?? null;
}
