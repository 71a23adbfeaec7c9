import { createHash } from 'node:crypto';
import { type EncodePictureResult, pictureLimits } from '@math-app/contracts/quiz';
import { largestPicture, widthsOfPicture } from '@math-app/server/quiz';
import sharp, { type Metadata, type OutputInfo } from 'sharp';

/** One at a time and nothing kept: the memory of this process is bounded by the largest picture that is allowed. */
sharp.concurrency(1);
sharp.cache(false);
// The library reads many formats, SVG and its scripts among them. Here it knows three, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
});

const quality = 82;

export interface EncodedPicture {
  /** SHA-256 of all files. */
  hash: string;
  width: number;
  height: number;
  /** The files by their widths. */
  files: Map<number, Buffer>;
}

type Refusal = Exclude<EncodePictureResult, 'stored' | 'withdrawn'>;

/** A picture that is not taken, and why. */
export class PictureRefused extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}

/**
 * Makes WebP files of a picture out of its pixels alone: turned as its camera says, in sRGB, the first frame of an
 * animation, without a byte of metadata or of what was hidden behind the picture.
 *
 * @throws PictureRefused
 */
export async function encodePicture(upload: Buffer): Promise<EncodedPicture> {
  const { pixels, info } = await decode(upload);
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const hash = createHash('sha256');
  const files = new Map<number, Buffer>();
  for (const width of widthsOfPicture(info.width)) {
    const file = await sharp(pixels, { raw }).resize({ width }).webp({ quality, effort: 4 }).toBuffer();
    hash.update(file);
    files.set(width, file);
  }
  return { hash: hash.digest('hex'), width: info.width, height: info.height, files };
}

async function decode(upload: Buffer): Promise<{ pixels: Buffer; info: OutputInfo }> {
  try {
    // Read from the header without any limit. It may lie: the pixels are counted again when they are unpacked.
    refuseTooLarge(await sharp(upload, { limitInputPixels: false }).metadata());
    const { data, info } = await sharp(upload, { limitInputPixels: pictureLimits.pixels, failOn: 'error' })
      .autoOrient()
      .resize({ ...largestPicture, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { pixels: data, info };
  } catch (error) {
    if (error instanceof PictureRefused) throw error;
    throw new PictureRefused('unreadable-picture');
  }
}

/** What counts is the memory that a picture fills: a progressive JPEG is kept as numbers of twice the size. */
function refuseTooLarge({ width, height, channels, depth, format, isProgressive }: Metadata): void {
  const bytesOfColour = depth === 'uchar' ? (format === 'jpeg' && isProgressive ? 2 : 1) : 2;
  const isTooLarge =
    width * height > pictureLimits.pixels ||
    width * height * channels * bytesOfColour > pictureLimits.unpackedBytes ||
    Math.max(width, height) > pictureLimits.side;
  if (isTooLarge) throw new PictureRefused('picture-too-large');
}
