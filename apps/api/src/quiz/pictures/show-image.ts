import type { Image } from '@math-app/contracts/quiz';
import type { StoredImage } from '@math-app/database/quiz';
import { pictureKey, quizFolders, widthsOfPicture } from '@math-app/server/quiz';

/** A stored picture as a page shows it. */
export function showImage(stored: StoredImage | null): Image | null {
  if (!stored) return null;
  const { hash, width, height, alt } = stored;
  const urlOf = (stop: number) => pictureKey(hash, stop).replace(quizFolders.pictures, '/media/');
  const srcset = widthsOfPicture(width).map((stop) => `${urlOf(stop)} ${stop}w`);
  return { url: urlOf(width), srcset: srcset.join(', '), width, height, alt };
}
