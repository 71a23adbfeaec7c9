import type { UserEntity } from '@math-app/database';
import {
  createParamDecorator,
  type CustomDecorator,
  type ExecutionContext,
  SetMetadata,
} from '@nestjs/common';
import type { Role } from '@math-app/contracts';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

export interface SessionRequest extends Request {
  /** Set by SessionGuard on every route that is not `@Public()`. */
  user?: UserEntity;
}

export const PUBLIC = 'public';
export const ROLE = 'role';

/** Opens a route to everybody. A route without it needs a session. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

/** Opens a route, or a whole controller, to one role only. */
export const OnlyFor = (role: Role): CustomDecorator => SetMetadata(ROLE, role);

/** The signed-in person. */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SessionRequest>().user,
);

/** The session id that the browser sent, if any. */
export const SessionId = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readSessionId(context.switchToHttp().getRequest<Request>()),
);

/** Over TLS the prefix makes the browser refuse the cookie from any other host or path. */
const cookieNames = { secure: '__Host-session', plain: 'session' } as const;

/** Tells the client, which cannot read the session's cookie, that asking for the session is worth while. */
const hintName = 'signed_in';

export function readSessionId(request: Request): string | undefined {
  const cookies = parseCookie(request.headers.cookie ?? '');
  return cookies[cookieNames.secure] ?? cookies[cookieNames.plain];
}

/** Hands the browser its session id, or takes it away with an age of 0. */
export function writeSessionCookie(
  response: Response,
  id: string,
  maxAgeSeconds: number,
  secure: boolean,
): void {
  const attributes = { path: '/', sameSite: 'lax', maxAge: maxAgeSeconds, secure } as const;
  response.append('Set-Cookie', [
    stringifySetCookie({
      ...attributes,
      name: secure ? cookieNames.secure : cookieNames.plain,
      value: id,
      httpOnly: true,
    }),
    stringifySetCookie({ ...attributes, name: hintName, value: maxAgeSeconds > 0 ? '1' : '' }),
  ]);
}
