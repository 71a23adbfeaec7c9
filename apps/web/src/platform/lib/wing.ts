import type { ProblemCode, Role } from '@math-app/contracts';
import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** What a part of the product adds to the app, besides its pages. `app/wings.ts` lists the wings. */
export interface Wing {
  /** Links in the header. */
  destinations: Destination[];
  /** Links in the signed-in user's own menu. */
  accountDestinations: AccountDestination[];
  /** Shortcuts that single pages handle themselves, listed for reference. */
  pageShortcuts?: ShortcutGroup[];
  messages?: Messages;
}

/** A wing that can be the first one. */
export interface MainWing extends Wing {
  /** Rendered by the build, so its code is part of the app. */
  LandingPage: ComponentType;
  /** The page that users see after they sign in. */
  homePath: string;
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
