import { pictureLimits } from '@math-app/contracts/quiz';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { ProblemException } from '../../platform/http/problem.exception.ts';

const types = [PNG, JPG, WEBP];

/**
 * Looks at the first bytes of a file, and at no name: what is no picture of a known type, or would fill the memory when
 * it is unpacked, does not get as far as the worker.
 *
 * @throws ProblemException 422 `unreadable-picture` or `picture-too-large`
 */
export function refuseUnreadablePicture(head: Uint8Array): void {
  const type = types.find(({ validate }) => tryTo(() => validate(head)));
  if (!type) throw refusePicture('unreadable-picture');
  // Not found where it lies beyond the first bytes; the worker looks again, at all of them.
  const { width = 0, height = 0 } = tryTo(() => type.calculate(head)) ?? {};
  const { pixels, side } = pictureLimits;
  if (width * height > pixels || Math.max(width, height) > side) throw refusePicture('picture-too-large');
}

export function refusePicture(code: 'unreadable-picture' | 'picture-too-large'): ProblemException {
  const detail =
    code === 'unreadable-picture'
      ? 'This is no PNG, JPEG or WebP that can be read.'
      : `A picture may have ${pictureLimits.pixels / 1e6} million pixels, and ${pictureLimits.side} along a side.`;
  return new ProblemException({ status: 422, code, detail });
}

function tryTo<Result>(look: () => Result): Result | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
