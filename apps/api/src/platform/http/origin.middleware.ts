import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ProblemException } from './problem.exception.ts';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes requested by pages of other sites. Browsers send the page's origin with every such request. Other
 * programs send none, but they don't send a user's cookie unintentionally either.
 */
export function refuseForeignOrigin(publicUrl: string): RequestHandler {
  const ownHost = new URL(publicUrl).host;
  return (request: Request, _response: Response, next: NextFunction) => {
    const isRefused = !readingMethods.has(request.method) && isForeign(request, ownHost);
    next(
      isRefused
        ? new ProblemException({
            status: 403,
            code: 'foreign-origin',
            detail: 'Requests from other sites are not allowed.',
          })
        : undefined,
    );
  };
}

function isForeign(request: Request, ownHost: string): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'cross-site';
  if (!URL.canParse(origin)) return true;
  const originHost = new URL(origin).host;
  return originHost !== host && originHost !== ownHost;
}
