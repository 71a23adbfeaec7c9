import { gunzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

export interface GzippedJson {
  etag: string;
  gzipped: Buffer;
}

/** Sends gzipped JSON as it is. Responds 304 if the client's copy is current, and unpacks it for clients without gzip. */
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
