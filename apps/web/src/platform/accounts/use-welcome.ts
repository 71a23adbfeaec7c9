import type { User } from '@math-app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { isServerPage } from '../lib/server-pages.ts';
import { sessionKey } from '../lib/session.ts';

/** A path within the app; anything else, such as `//elsewhere.example`, is no place to send a person to. */
export function safePath(path: string | null): string {
  return path && /^\/(?![/\\])/.test(path) ? path : '/quizzes';
}

/** What happens once somebody is signed in: on to the page that asked for it. */
export function useWelcome() {
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
