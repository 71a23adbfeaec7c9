import { pictureLimits } from '@math-app/contracts/quiz';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { ProblemException } from '../../platform/http/problem.exception.ts';

const types = [PNG, JPG, WEBP];

/**
 * Checks the first bytes of a file, never its name. A file that isn't a picture, or would fill the memory once decoded,
 * doesn't reach the worker.
 *
 * @throws ProblemException 422 `unreadable-picture` or `picture-too-large`
 */
export function refuseUnreadablePicture(head: Uint8Array): void {
  const type = types.find(({ validate }) => attempt(() => validate(head)));
  if (!type) throw refusedPicture('unreadable-picture');
  // The size may be stored beyond the first bytes; the worker checks again with the whole file.
  const { width = 0, height = 0 } = attempt(() => type.calculate(head)) ?? {};
  const { pixels, side } = pictureLimits;
  if (width * height > pixels || Math.max(width, height) > side) throw refusedPicture('picture-too-large');
}

export function refusedPicture(code: 'unreadable-picture' | 'picture-too-large'): ProblemException {
  const detail =
    code === 'unreadable-picture'
      ? 'This file is not a readable PNG, JPEG or WebP picture.'
      : `A picture can have at most ${pictureLimits.pixels / 1e6} million pixels, and ${pictureLimits.side} along a side.`;
  return new ProblemException({ status: 422, code, detail });
}

function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
