import type { NextFunction, Request, Response } from 'express';
import { ProblemException } from './problem.exception.ts';

/** Refuses a body that is not JSON before anything tries to read it. */
export function refuseOtherMediaTypes(request: Request, _response: Response, next: NextFunction): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const hasBody = encoding !== undefined || Number(length ?? 0) > 0;
  const isAccepted = !hasBody || request.is('application/json') !== false;
  next(
    isAccepted
      ? undefined
      : new ProblemException({
          status: 415,
          code: 'wrong-media-type',
          detail: 'Send the body as application/json.',
        }),
  );
}
