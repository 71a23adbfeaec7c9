import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

export interface Download {
  content: Readable;
  /** Such as `application/pdf`. */
  type: string;
  /** The name under which a browser saves the file. Must be safe inside quotes. */
  fileName: string;
  sizeBytes?: number | null;
}

/** Sends a file that a browser saves instead of showing it, and that no cache keeps. */
export function sendDownload(
  response: Response,
  { content, type, fileName, sizeBytes }: Download,
): Promise<void> {
  response.set({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(sizeBytes && { 'Content-Length': String(sizeBytes) }),
  });
  return send(response, content);
}

/** Sends a public file. The content behind its URL never changes, so every cache may keep it. */
export function sendPublicFile(response: Response, type: string, content: Readable): Promise<void> {
  response.set({ 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' });
  return send(response, content);
}

/** Fails if the client disconnects, which is not an error of ours. */
async function send(response: Response, content: Readable): Promise<void> {
  await pipeline(content, response).catch(() => response.destroy());
}
