import type { DraftStore } from './answer-sheet.ts';

/** Drafts in the browser's storage, apart for each person and quiz. Where storage is closed, there are none. */
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
        // Full or closed: the answers are still on the page and on their way to the server.
      }
    },
  };
}
