import { requestIdOf } from '@math-app/server';
import type { NextFunction, Request, Response } from 'express';

/** Gives every request its id and sends it back, so that a person can name the request and the log be searched for it. */
export function nameRequest(
  request: Request & { id?: string },
  response: Response,
  next: NextFunction,
): void {
  request.id = requestIdOf(request);
  response.setHeader('X-Request-Id', request.id);
  next();
}
