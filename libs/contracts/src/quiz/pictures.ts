import { z } from 'zod';
import { line } from '../platform/text.ts';

/**
 * Limits of an uploaded picture: enough for photos from phones, and small enough to be decoded in memory. Forty million
 * pixels take 120 MB at three bytes each; transparency or sixteen bits per color allow fewer.
 */
export const pictureLimits = {
  bytes: 10_000_000,
  pixels: 40_000_000,
  side: 16_383,
  unpackedBytes: 120_000_000,
} as const;

/** The accepted types, recognized by the first bytes of a file, never by its name. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** The text that a screen reader reads instead of the picture. */
export const alternativeTextSchema = line(300);

/** A picture of a question: `srcset` offers it in its widths, `width` and `height` are those of the largest, `url`. */
export const pictureSchema = z
  .object({ url: z.string(), srcset: z.string(), width: z.int(), height: z.int(), alt: z.string() })
  .meta({ id: 'Picture' });

/** A form. Without a file, the picture stays and only its text changes. */
export const putPictureSchema = z
  .strictObject({
    /** For the API's documentation only: the file is removed from the form before this schema sees it. */
    file: z.unknown().optional().meta({ type: 'string', format: 'binary' }),
    alt: alternativeTextSchema,
  })
  .meta({ id: 'PutPicture' });

export type Picture = z.infer<typeof pictureSchema>;
export type PutPicture = z.infer<typeof putPictureSchema>;
