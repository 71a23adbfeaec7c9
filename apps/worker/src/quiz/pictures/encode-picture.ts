import { createHash } from 'node:crypto';
import { type EncodePictureResult, pictureLimits } from '@math-app/contracts/quiz';
import { largestPicture, widthsOfPicture } from '@math-app/server/quiz';
import sharp, { type Metadata, type OutputInfo } from 'sharp';

// One thread and no cache: memory use is bounded by the largest picture that is allowed.
sharp.concurrency(1);
sharp.cache(false);
// By default, sharp reads many formats, including SVG with scripts. Here it reads three, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
});

const quality = 82;

export interface EncodedPicture {
  /** SHA-256 over the content of all files. */
  hash: string;
  width: number;
  height: number;
  /** The encoded files by width. */
  files: Map<number, Buffer>;
}

type Rejection = Exclude<EncodePictureResult, 'stored' | 'withdrawn'>;

/** The upload can't become a picture. */
export class PictureRejected extends Error {
  constructor(readonly reason: Rejection) {
    super(reason);
  }
}

/**
 * Encodes an upload as WebP files, from its pixels alone: rotated as the camera recorded, in sRGB, first frame only.
 * Metadata and data hidden in the upload are lost.
 *
 * @throws PictureRejected
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
    // No pixel limit here: only the header is read. It may lie, so the limit applies again when the pixels are decoded.
    assertNotTooLarge(await sharp(upload, { limitInputPixels: false }).metadata());
    const { data, info } = await sharp(upload, { limitInputPixels: pictureLimits.pixels, failOn: 'error' })
      .autoOrient()
      .resize({ ...largestPicture, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { pixels: data, info };
  } catch (error) {
    if (error instanceof PictureRejected) throw error;
    throw new PictureRejected('unreadable-picture');
  }
}

/** Limits the memory that a decoded picture takes. A progressive JPEG is decoded with two bytes per channel. */
function assertNotTooLarge({ width, height, channels, depth, format, isProgressive }: Metadata): void {
  const bytesPerChannel = depth === 'uchar' ? (format === 'jpeg' && isProgressive ? 2 : 1) : 2;
  const isTooLarge =
    width * height > pictureLimits.pixels ||
    width * height * channels * bytesPerChannel > pictureLimits.unpackedBytes ||
    Math.max(width, height) > pictureLimits.side;
  if (isTooLarge) throw new PictureRejected('picture-too-large');
}
