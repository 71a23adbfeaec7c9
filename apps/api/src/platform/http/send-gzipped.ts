import { gunzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

export interface GzippedJson {
  etag: string;
  gzipped: Buffer;
}

/** Sends finished bytes as they are: 304 to who has them, gzipped to who takes that (everybody does), else unpacked. */
export function sendGzipped(request: Request, response: Response, { etag, gzipped }: GzippedJson): void {
  response.type('json').set({ ETag: etag, Vary: 'Accept-Encoding' });
  if (request.fresh) {
    response.status(304).end();
  } else if (request.acceptsEncodings('gzip', 'identity') === 'gzip') {
    response.set('Content-Encoding', 'gzip').send(gzipped);
  } else {
    response.send(gunzipSync(gzipped));
  }
}
