import { type User, userSchema } from '@math-app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { ApiError, request } from './api-client.ts';

export const sessionKey = ['session'] as const;

/** The session cookie isn't readable by scripts. This second cookie only says that there may be a session. */
export function mayBeSignedIn(): boolean {
  // The build renders pages without a browser.
  if (typeof document === 'undefined') return false;
  return document.cookie.split('; ').includes('signed_in=1');
}

/** The signed-in user, or null for guests. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async (): Promise<User | null> => {
    if (!mayBeSignedIn()) return null;
    return request(userSchema, '/auth/session').catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'not-signed-in') return null;
      throw error;
    });
  },
  // Guests are recognized at once, so nothing on the page jumps later.
  initialData: () => (mayBeSignedIn() ? undefined : null),
  staleTime: 60_000,
});
