import type { User } from '@math-app/contracts';
import type { AccountDestination, Destination } from '../platform/lib/wing.ts';
import { wings } from './wings.ts';

type Viewer = User | null | undefined;

const isFor =
  (user: Viewer) =>
  ({ role }: Destination): boolean =>
    role === undefined || role === user?.role;

/** The header's links. */
export const destinationsOf = (user: Viewer): Destination[] =>
  wings.flatMap(({ destinations }) => destinations).filter(isFor(user));

/** The links in the menu under the user's name; none for guests. */
export const accountDestinationsOf = (user: Viewer): AccountDestination[] =>
  user ? wings.flatMap(({ accountDestinations }) => accountDestinations).filter(isFor(user)) : [];
