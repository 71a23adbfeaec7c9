import type { ProblemCode, Role } from '@math-app/contracts';
import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

/** A part of the product: its pages, the links to them, and the messages for its problems. `app/wings.ts` lists all. */
export interface Wing {
  routes: WingRoutes;
  /** Links in the header. */
  destinations: Destination[];
  /** Links in the signed-in user's own menu. */
  accountDestinations: AccountDestination[];
  /** Shortcuts that single pages handle themselves, listed for reference. */
  pageShortcuts?: ShortcutGroup[];
  messages?: Messages;
}

/** The routes by who may open them. */
export interface WingRoutes {
  everyone: RouteObject[];
  signedIn: RouteObject[];
  staff: RouteObject[];
}

export interface Destination {
  to: string;
  label: string;
  /** Pressing `g` and then this letter opens the page. */
  letter?: string;
  /** Only users with this role see the link. */
  role?: Role;
}

export interface AccountDestination extends Destination {
  icon: Icon;
}

export interface ShortcutGroup {
  title: string;
  shortcuts: { keys: string; label: string }[];
}

/** What to tell the user about a problem, by its code. */
export type Messages = Partial<Record<ProblemCode, string>>;

/** A page whose code is fetched when a user opens it. */
export const page = (load: () => Promise<{ default: ComponentType }>) => async () => ({
  Component: (await load()).default,
});
