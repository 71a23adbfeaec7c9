import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Env } from './env.ts';

const requestIdPattern = /^[\w-]{8,64}$/;

/** The request's id from nginx, or a new one. Every log line and every error response contains it. */
export function requestIdOf(request: IncomingMessage & { id?: unknown }): string {
  if (typeof request.id === 'string') return request.id;
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && requestIdPattern.test(given) ? given : randomUUID();
}

/** Logs JSON lines to standard output. Cookies, bodies and query strings, which may contain secrets, are never logged. */
export function loggerParams(env: Pick<Env, 'LOG_LEVEL'>, service: 'api' | 'worker'): Params {
  return {
    pinoHttp: {
      level: env.LOG_LEVEL,
      base: { service },
      genReqId: requestIdOf,
      autoLogging: { ignore: (request) => request.url?.startsWith('/api/health/') ?? false },
      customLogLevel: (_request, response, error) => {
        if (error || response.statusCode >= 500) return 'error';
        return response.statusCode >= 400 ? 'info' : 'debug';
      },
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: url.split('?')[0],
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  };
}
