import { type User, userSchema } from '@math-app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { ApiError, request } from './api-client.ts';

export const sessionKey = ['session'] as const;

/** The session itself is in a cookie that scripts cannot read; this one only says that there may be one. */
export function mayBeSignedIn(): boolean {
  // There is no browser where the build renders pages.
  if (typeof document === 'undefined') return false;
  return document.cookie.split('; ').includes('signed_in=1');
}

/** Who is signed in: a user, or null. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async (): Promise<User | null> => {
    if (!mayBeSignedIn()) return null;
    return request(userSchema, '/auth/session').catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'not-signed-in') return null;
      throw error;
    });
  },
  // A guest is known for one at once: nothing on the page waits and then jumps.
  initialData: () => (mayBeSignedIn() ? undefined : null),
  staleTime: 60_000,
});
