import type { User } from '@math-app/contracts';
import { destinationsOf } from '../layout/navigation.tsx';

export interface Shortcut {
  /** Pressed one after another: "g q". */
  keys: string;
  label: string;
  /** Where it goes. Without it, it presses the part of the page that names the keys in `aria-keyshortcuts`. */
  to?: string;
}

/** All that can be done with keys: what the page listens for, and what the dialog lists. */
export function shortcutsOf(user: User | null | undefined): Shortcut[] {
  const ways = destinationsOf(user).map(({ to, label, letter }) => ({
    keys: `g ${letter}`,
    label: `Go to ${label}`,
    to,
  }));
  return [
    ...ways,
    ...(user ? [{ keys: 'g p', label: 'Go to your profile', to: '/profile' }] : []),
    ...(user?.role === 'staff'
      ? [
          { keys: '/', label: 'Search, where there is a list' },
          { keys: 'n', label: 'New, where something can be made' },
        ]
      : []),
    { keys: 't', label: 'Light or dark colours' },
    { keys: '?', label: 'This list' },
  ];
}

/** Presses the button, or goes to the field, that says it listens to these keys. */
export function pressPart(keys: string): void {
  const part = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${keys}"]`);
  if (part instanceof HTMLInputElement) part.focus();
  else part?.click();
}
