import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

/** Over TLS the prefix makes the browser refuse the cookie from any other host or path. */
const cookieNames = { secure: '__Host-session', plain: 'session' } as const;

/** Tells the client, which can't read the session's cookie, that it may be signed in. */
const hintName = 'signed_in';

export function readSessionId(request: Request): string | undefined {
  const cookies = parseCookie(request.headers.cookie ?? '');
  return cookies[cookieNames.secure] ?? cookies[cookieNames.plain];
}

/** Gives the browser its session id. An age of 0 deletes the cookie. */
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
