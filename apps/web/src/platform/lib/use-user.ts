import type { User } from '@math-app/contracts';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from './session.ts';

/** The signed-in user, null for guests, undefined while loading. */
export function useUser(): User | null | undefined {
  return useQuery(sessionQuery).data;
}
