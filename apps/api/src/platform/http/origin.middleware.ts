import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ProblemException } from './problem.exception.ts';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page asks for. Browsers name the page's origin with every such request;
 * programs send none and hold no cookie of ours by accident.
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
            detail: 'Another site may not change anything here.',
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
