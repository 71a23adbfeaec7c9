import type { NextFunction, Request, Response } from 'express';
import { ProblemException } from './problem.exception.ts';

/** The routes that take a file, as `multipart/form-data`. */
const fileRoutes = [/^POST \/api\/imports\/?$/, /^PUT \/api\/questions\/[^/]+\/image\/?$/];

/** Refuses a body that is not what its route reads before anything tries to read it. */
export function refuseOtherMediaTypes(request: Request, _response: Response, next: NextFunction): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const hasBody = encoding !== undefined || Number(length ?? 0) > 0;
  const takesFile = fileRoutes.some((route) => route.test(`${request.method} ${request.path}`));
  const accepted = takesFile ? 'multipart/form-data' : 'application/json';
  const isAccepted = !hasBody || request.is(accepted) !== false;
  next(
    isAccepted
      ? undefined
      : new ProblemException({
          status: 415,
          code: 'wrong-media-type',
          detail: `Send the body as ${accepted}.`,
        }),
  );
}
