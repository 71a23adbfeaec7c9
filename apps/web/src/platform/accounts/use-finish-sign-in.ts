import type { User } from '@math-app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { isServerPage } from '../lib/server-pages.ts';
import { sessionKey } from '../lib/session.ts';

/** A path within the app. Anything else, such as `//elsewhere.example`, is replaced by the home page. */
export function safePath(path: string | null): string {
  return path && /^\/(?![/\\])/.test(path) ? path : '/home';
}

/** After signing in: opens the page that asked the user to sign in. */
export function useFinishSignIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  return async (user: User) => {
    client.clear();
    client.setQueryData(sessionKey, user);
    const path = safePath(params.get('next'));
    if (isServerPage(path)) window.location.replace(path);
    else await navigate(path, { replace: true });
  };
}
