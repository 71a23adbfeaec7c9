import { FileStoreUnavailable, isRedisAway, MissingFile } from '@math-app/server';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isDatabaseAway } from '../database/database-errors.ts';
import { ProblemException, type Refusal, toProblem } from './problem.exception.ts';

/** The one place where an error becomes an answer: always a problem, never a stack trace. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const refusal = toRefusal(error);
    if (refusal.status === 500) this.logger.error(error);
    else if (refusal.status === 503) this.logger.warn(String(error));
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (refusal.retryAfterSeconds) response.setHeader('Retry-After', String(refusal.retryAfterSeconds));
    const { id } = http.getRequest<Request & { id?: string }>();
    response
      .status(refusal.status)
      .type('application/problem+json')
      .setHeader('Cache-Control', 'no-store')
      .send(JSON.stringify(toProblem(refusal, id)));
  }
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof ProblemException) return error.refusal;
  if (error instanceof MissingFile) {
    return { status: 404, code: 'not-found', detail: 'This file does not exist.' };
  }
  if (isDatabaseAway(error) || isRedisAway(error) || error instanceof FileStoreUnavailable) {
    return {
      status: 503,
      code: 'service-unavailable',
      detail: 'A part of the app is away for a moment. Nothing was changed; please try again.',
      retryAfterSeconds: 5,
    };
  }
  return refusalOfStatus(statusOf(error));
}

/** Nest and Express throw errors of their own: unknown routes, bodies that are too large or not JSON. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function refusalOfStatus(status: number): Refusal {
  switch (status) {
    case 404:
      return { status, code: 'not-found' };
    case 413:
      return { status, code: 'body-too-large' };
    case 415:
      return { status, code: 'wrong-media-type' };
    case 500:
      return { status, code: 'internal-error', detail: 'Something went wrong on our side.' };
    default:
      return { status: 400, code: 'malformed-json', detail: 'The request could not be read.' };
  }
}
