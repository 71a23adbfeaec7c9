import type { User } from '@math-app/contracts';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from './session.ts';

/** The signed-in person, null where nobody is, undefined while that is not known yet. */
export function useUser(): User | null | undefined {
  return useQuery(sessionQuery).data;
}
