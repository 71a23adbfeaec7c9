import { useSyncExternalStore } from 'react';

let current = '';
const listeners = new Set<() => void>();

/** Makes screen readers say something, after they finish what they are reading. */
export function announce(message: string): void {
  current = message;
  for (const listener of listeners) listener();
}

export function useAnnouncement(): string {
  return useSyncExternalStore(subscribe, read, read);
}

const read = () => current;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
