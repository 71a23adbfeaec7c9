import { buffer } from 'node:stream/consumers';
import type { StoredImage } from '@math-app/database/quiz';
import { type FileStore, MissingFile } from '@math-app/server';
import { pictureKey } from '@math-app/server/quiz';
import sharp from 'sharp';

/** A picture as a PDF takes it: PDF knows no WebP. */
export interface Picture {
  jpeg: Buffer;
  alt: string;
  /** In points, to fit on a sheet beside its question. */
  width: number;
  height: number;
}

const pointsPerPixel = 0.5;
const highest = 240;

/** @returns null where the file is gone: the question is printed without it */
export async function loadPicture(
  store: FileStore,
  { hash, alt, ...size }: StoredImage,
  widest: number,
): Promise<Picture | null> {
  try {
    const webp = await buffer(await store.read(pictureKey(hash, size.width)));
    const jpeg = await sharp(webp).flatten({ background: 'white' }).jpeg({ quality: 85 }).toBuffer();
    const scale = Math.min(pointsPerPixel, widest / size.width, highest / size.height);
    return { jpeg, alt, width: size.width * scale, height: size.height * scale };
  } catch (error) {
    if (error instanceof MissingFile) return null;
    throw error;
  }
}
