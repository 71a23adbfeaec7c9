import { buffer } from 'node:stream/consumers';
import type { StoredPicture } from '@math-app/database/quiz';
import { type FileStore, MissingFile } from '@math-app/server';
import { pictureKey } from '@math-app/server/quiz';
import sharp from 'sharp';

/** A picture as JPEG, because PDF doesn't support WebP. */
export interface Picture {
  jpeg: Buffer;
  alt: string;
  /** In points. */
  width: number;
  height: number;
}

const pointsPerPixel = 0.5;
const maxHeight = 240;

/** @returns null if the file is missing: the question is printed without it */
export async function loadPicture(
  store: FileStore,
  { hash, alt, ...size }: StoredPicture,
  maxWidth: number,
): Promise<Picture | null> {
  try {
    const webp = await buffer(await store.read(pictureKey(hash, size.width)));
    const jpeg = await sharp(webp).flatten({ background: 'white' }).jpeg({ quality: 85 }).toBuffer();
    const scale = Math.min(pointsPerPixel, maxWidth / size.width, maxHeight / size.height);
    return { jpeg, alt, width: size.width * scale, height: size.height * scale };
  } catch (error) {
    if (error instanceof MissingFile) return null;
    throw error;
  }
}
