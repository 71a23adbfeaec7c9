import { crc32, deflateSync } from 'node:zlib';

/** 48 by 32 pixels in four colors. */
export const jpegFile = Buffer.from(
  '/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01' +
    'T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAgADADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAA' +
    'AAAAAAAAAAYFB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAWAQEBAQAAAAAAAAAAAAAAAAAEBQb/xAAaEQEAAQUAAAAAAAAAAAAAAAAABAVBQoHB/9oADAMB' +
    'AAIRAxEAPwDIAFbUTijThMe6JWcN8ACkR1kBkFITijThMe6JWcN8ACUR/9k=',
  'base64',
);

/** The same as WebP. */
export const webpFile = Buffer.from(
  'UklGRmoAAABXRUJQVlA4IF4AAABwBACdASowACAAPpU4lUmloyIhOqgAsBKJZgCD6FQeu/iT+M1f+BSG1R18cAD+645f+OCrn7//6VkcMvbO+fP/9IeOdM2p' +
    '/v2BReX/6YJb7W1VaZQMdwjAFtojWAAA',
  'base64',
);

interface PngOptions {
  /** A false size for the header. */
  claimed?: { width: number; height: number };
  /** Makes pictures differ. */
  shade?: number;
}

/** A gray picture. */
export function pngFile(width: number, height: number, { claimed, shade = 128 }: PngOptions = {}): Buffer {
  const row = Buffer.alloc(1 + width, shade).fill(0, 0, 1);
  const header = pngHeader(claimed ?? { width, height }, 8);
  return pngOf(header, deflateSync(Buffer.concat(Array.from({ length: height }, () => row))));
}

/** A few kilobytes that decode to 900 million pixels. */
export function bombFile(side = 30_000): Buffer {
  const bytesOfRow = 1 + Math.ceil(side / 8);
  return pngOf(pngHeader({ width: side, height: side }, 1), deflateSync(Buffer.alloc(bytesOfRow * side)));
}

function pngHeader({ width, height }: { width: number; height: number }, bitsOfPixel: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bitsOfPixel;
  return header;
}

function pngOf(header: Buffer, pixels: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Hidden in pictures, where it must not survive encoding. */
export const payload = '<script>alert("payload")</script>';

/** A photo that is rotated and contains its location. */
export function photoFile(): Buffer {
  return withSegments(jpegFile, jpegSegment(0xe1, exifBlock()));
}

/** A picture that is also an HTML page: a browser that guesses types might run it. */
export function polyglotFile(): Buffer {
  return Buffer.concat([
    withSegments(jpegFile, jpegSegment(0xfe, Buffer.from(payload))),
    Buffer.from(`<!doctype html><html>${payload}</html>`),
  ]);
}

/** An enormous JPEG that declares its size only after 180 kB, so that a short look at the header misses it. */
export function lateBombFile(): Buffer {
  const noise = Array.from({ length: 3 }, () => jpegSegment(0xef, Buffer.alloc(60_000)));
  const bomb = Buffer.from(jpegFile);
  const frame = bomb.indexOf(Buffer.from([0xff, 0xc0]));
  bomb.writeUInt16BE(30_000, frame + 5);
  bomb.writeUInt16BE(30_000, frame + 7);
  return withSegments(bomb, ...noise);
}

function withSegments(jpeg: Buffer, ...segments: Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

function jpegSegment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Exif as a camera writes it: description, orientation (rotated by 90°), location. */
function exifBlock(): Buffer {
  const [ascii, short, long] = [2, 3, 4];
  const text = Buffer.from(`${payload}\0`);
  const [textAt, gpsAt] = [8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + text.length];
  return Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\x03\0', 'latin1'),
    exifEntry(0x010e, ascii, text.length, textAt),
    exifEntry(0x0112, short, 1, 6),
    exifEntry(0x8825, long, 1, gpsAt),
    Buffer.alloc(4),
    text,
    Buffer.from([1, 0]),
    exifEntry(0x0001, ascii, 2, 'N'.charCodeAt(0)),
    Buffer.alloc(4),
  ]);
}

/** An entry of an Exif directory. */
function exifEntry(tag: number, type: number, count: number, value: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16LE(tag, 0);
  bytes.writeUInt16LE(type, 2);
  bytes.writeUInt32LE(count, 4);
  bytes.writeUInt32LE(value, 8);
  return bytes;
}

/** Uploads that must be rejected, each with the expected result. */
export const hostileFiles = [
  ['an empty file', 'unreadable-picture', () => Buffer.alloc(0)],
  ['one byte', 'unreadable-picture', () => Buffer.from([0x89])],
  ['a PNG of 900 million pixels', 'picture-too-large', () => bombFile()],
  ['a JPEG that declares its enormous size late', 'picture-too-large', lateBombFile],
  ['a line of 20,000 pixels', 'picture-too-large', () => pngFile(20_000, 1)],
  [
    'a PNG whose header claims more pixels than it has',
    'unreadable-picture',
    () => pngFile(10, 10, { claimed: { width: 5000, height: 5000 } }),
  ],
  [
    'an SVG with a script',
    'unreadable-picture',
    () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${payload}</svg>`),
  ],
  ['an HTML page', 'unreadable-picture', () => Buffer.from(`<!doctype html>${payload}`)],
  ['a GIF', 'unreadable-picture', () => Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')],
  ['the start of a PNG', 'unreadable-picture', () => pngFile(400, 300).subarray(0, 60)],
  ['the start of a JPEG', 'unreadable-picture', () => jpegFile.subarray(0, 280)],
  ['the start of a WebP', 'unreadable-picture', () => webpFile.subarray(0, 60)],
  ['a PNG without pixels', 'unreadable-picture', () => pngFile(400, 300).subarray(0, 33)],
  ['only a signature', 'unreadable-picture', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
] as const satisfies [string, string, () => Buffer][];
