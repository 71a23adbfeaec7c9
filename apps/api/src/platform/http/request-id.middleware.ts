import { requestIdOf } from '@math-app/server';
import type { NextFunction, Request, Response } from 'express';

/** Gives every request an id and sends it back, so that the log can be searched for a reported request. */
export function nameRequest(
  request: Request & { id?: string },
  response: Response,
  next: NextFunction,
): void {
  request.id = requestIdOf(request);
  response.setHeader('X-Request-Id', request.id);
  next();
}
