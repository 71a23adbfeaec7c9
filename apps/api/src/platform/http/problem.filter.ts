import type { ProblemCode } from '@math-app/contracts';
import { MissingFile, ServiceUnavailable } from '@math-app/server';
import {
  type ArgumentsHost,
  BadRequestException,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { isDatabaseUnavailable } from '../database/database-errors.ts';
import { ProblemException, type Refusal, toProblem, unavailable } from './problem.exception.ts';

/** The one place where an error becomes a response: always a problem, never a stack trace. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const refusal = toRefusal(error);
    if (refusal.status === 503)
      this.logger.warn(String((error instanceof ProblemException && error.cause) || error));
    else if (refusal.status >= 500) this.logger.error(error);
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
  if (isDatabaseUnavailable(error) || error instanceof ServiceUnavailable) {
    return unavailable(error).refusal;
  }
  return isMalformedJson(error) ? malformedJson : refusalOfStatus(statusOf(error));
}

const malformedJson: Refusal = {
  status: 400,
  code: 'malformed-json',
  detail: 'The body is not valid JSON.',
};

/** Nest wraps what the body parser throws. */
function isMalformedJson(error: unknown): boolean {
  return error instanceof BadRequestException && error.cause instanceof SyntaxError;
}

/** Nest, Express and their middleware throw errors of their own, such as those for unknown routes and large bodies. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

const codes = new Map<number, ProblemCode>([
  [401, 'not-signed-in'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'method-not-allowed'],
  [413, 'body-too-large'],
  [415, 'wrong-media-type'],
  [429, 'too-many-requests'],
]);

/** Keeps the status. One without a code of its own gets the code of its class. */
function refusalOfStatus(status: number): Refusal {
  if (status === 503) return unavailable(null).refusal;
  if (status < 500) return { status, code: codes.get(status) ?? 'bad-request' };
  return { status, code: 'internal-error', detail: 'Something went wrong on our side.' };
}
