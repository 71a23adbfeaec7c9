import type { DraftStore } from './answer-sheet.ts';

/** Keeps drafts in the browser's storage, per user and quiz. Does nothing if storage is unavailable. */
export function createDraftStore(userId: string, slug: string): DraftStore {
  const key = `math-app:drafts:${userId}:${slug}`;
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, string>;
      } catch {
        return {};
      }
    },
    write(drafts) {
      try {
        if (Object.keys(drafts).length > 0) localStorage.setItem(key, JSON.stringify(drafts));
        else localStorage.removeItem(key);
      } catch {
        // Storage is full or unavailable. The answers are still on the page and will be sent to the server.
      }
    },
  };
}
