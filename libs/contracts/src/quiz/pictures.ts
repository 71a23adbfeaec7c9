import { z } from 'zod';
import { line } from '../platform/text.ts';

/**
 * What is taken as a picture: more than what phones take by default, little enough to be unpacked in memory. Forty million
 * pixels are 120 MB in the three bytes of a photo; with transparency or sixteen bits a colour there may be fewer.
 */
export const pictureLimits = {
  bytes: 10_000_000,
  pixels: 40_000_000,
  side: 16_383,
  unpackedBytes: 120_000_000,
} as const;

/** What a picture is taken from: told by the first bytes of a file, never by its name. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** What a screen reader says in the place of a picture. */
export const alternativeTextSchema = line(300);

/** A picture of a question: `srcset` offers it in its widths, `width` and `height` are those of the largest, `url`. */
export const imageSchema = z
  .object({ url: z.string(), srcset: z.string(), width: z.int(), height: z.int(), alt: z.string() })
  .meta({ id: 'Image' });

/** A form. Without a file, the picture stays and its text changes. */
export const putImageSchema = z
  .strictObject({
    /** Stands here for the document of the API; the file itself is taken out of the form on its way in. */
    file: z.unknown().optional().meta({ type: 'string', format: 'binary' }),
    alt: alternativeTextSchema,
  })
  .meta({ id: 'PutImage' });

export type Image = z.infer<typeof imageSchema>;
export type PutImage = z.infer<typeof putImageSchema>;
