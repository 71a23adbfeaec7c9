import type { Image } from '@math-app/contracts';
import type { StoredImage } from '@math-app/database';
import { mediaFolders, pictureKey, widthsOfPicture } from '@math-app/server';

/** A stored picture as a page shows it. */
export function showImage(stored: StoredImage | null): Image | null {
  if (!stored) return null;
  const { hash, width, height, alt } = stored;
  const urlOf = (stop: number) => pictureKey(hash, stop).replace(mediaFolders.pictures, '/media/');
  const srcset = widthsOfPicture(width).map((stop) => `${urlOf(stop)} ${stop}w`);
  return { url: urlOf(width), srcset: srcset.join(', '), width, height, alt };
}
