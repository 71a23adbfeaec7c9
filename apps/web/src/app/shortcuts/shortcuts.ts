import type { User } from '@math-app/contracts';
import { accountDestinationsOf, destinationsOf } from '../navigation.ts';

export interface Shortcut {
  /** The keys, pressed one after another: "g q". */
  keys: string;
  label: string;
  /** The page it opens. Without it, it activates the element that lists the keys in `aria-keyshortcuts`. */
  to?: string;
}

/** All shortcuts that work on every page: the ones to listen for, and the ones the dialog lists. */
export function shortcutsOf(user: User | null | undefined): Shortcut[] {
  const links = [...destinationsOf(user), ...accountDestinationsOf(user)].flatMap(({ to, label, letter }) =>
    letter ? [{ keys: `g ${letter}`, label: `Go to ${label}`, to }] : [],
  );
  return [
    ...links,
    ...(user?.role === 'staff'
      ? [
          { keys: '/', label: 'Search the list' },
          { keys: 'n', label: 'Create a new item' },
        ]
      : []),
    { keys: 't', label: 'Switch between light and dark' },
    { keys: '?', label: 'Show this list' },
  ];
}

/** Clicks the button, or focuses the field, that lists these keys in `aria-keyshortcuts`. */
export function activate(keys: string): void {
  const element = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${keys}"]`);
  if (element instanceof HTMLInputElement) element.focus();
  else element?.click();
}
