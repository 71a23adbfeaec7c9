import { FileStoreUnavailable, MissingFile } from '@math-app/server';
import {
  type ArgumentsHost,
  BadRequestException,
  ForbiddenException,
  GatewayTimeoutException,
  GoneException,
  HttpException,
  Logger,
  MethodNotAllowedException,
  NotFoundException,
  PayloadTooLargeException,
  ServiceUnavailableException,
  UnauthorizedException,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemException } from './problem.exception.ts';
import { ProblemFilter } from './problem.filter.ts';

beforeAll(() => Logger.overrideLogger(false));

/** The response to a request that failed with an error. */
function respondTo(thrown: unknown) {
  const sent = { status: 0, headers: {} as Record<string, string>, body: {} as Record<string, unknown> };
  const response = {
    headersSent: false,
    setHeader: (name: string, value: string) => {
      sent.headers[name] = value;
      return response;
    },
    status: (status: number) => {
      sent.status = status;
      return response;
    },
    type: () => response,
    send: (body: string) => {
      sent.body = JSON.parse(body) as Record<string, unknown>;
    },
  };
  const http = { getResponse: () => response, getRequest: () => ({ id: 'request-1' }) };
  new ProblemFilter().catch(thrown, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return sent;
}

describe('an error response', () => {
  it.each([
    [new BadRequestException(), 400, 'bad-request'],
    [new BadRequestException('', { cause: new SyntaxError() }), 400, 'malformed-json'],
    [new BadRequestException('', { cause: new URIError() }), 400, 'bad-request'],
    [new UnauthorizedException(), 401, 'not-signed-in'],
    [new ForbiddenException(), 403, 'forbidden'],
    [new NotFoundException(), 404, 'not-found'],
    [new MissingFile('private/x'), 404, 'not-found'],
    [new MethodNotAllowedException(), 405, 'method-not-allowed'],
    [new GoneException(), 410, 'bad-request'],
    [new PayloadTooLargeException(), 413, 'body-too-large'],
    [new UnsupportedMediaTypeException(), 415, 'wrong-media-type'],
    [new ProblemException({ status: 422, code: 'invalid-input' }), 422, 'invalid-input'],
    [new HttpException('', 429), 429, 'too-many-requests'],
    [Object.assign(new Error('Express says so'), { status: 406 }), 406, 'bad-request'],
    [new Error('a bug'), 500, 'internal-error'],
    ['not even an error', 500, 'internal-error'],
    [new ServiceUnavailableException(), 503, 'service-unavailable'],
    [new FileStoreUnavailable('disk full'), 503, 'service-unavailable'],
    [new GatewayTimeoutException(), 504, 'internal-error'],
  ])('for %s keeps the status %i and has the code %s', (error, status, code) => {
    const sent = respondTo(error);
    expect(sent.status).toBe(status);
    expect(sent.body).toMatchObject({ status, code, requestId: 'request-1' });
  });

  it('says when to try again after a 503', () => {
    expect(respondTo(new ServiceUnavailableException()).headers['Retry-After']).toBe('5');
  });

  it('never contains the message of an unexpected error', () => {
    expect(JSON.stringify(respondTo(new Error('secret')).body)).not.toContain('secret');
  });
});
