import type { FileStore } from '@math-app/server';

/** The keys of all files in a folder that have not been touched for so long. */
export async function* keysOlderThan(
  store: FileStore,
  folder: string,
  hours: number,
): AsyncGenerator<string> {
  const oldest = Date.now() - hours * 3600_000;
  for await (const { key, modifiedAt } of store.list(folder)) {
    if (modifiedAt.getTime() < oldest) yield key;
  }
}

/** @returns how many files went */
export async function removeOlderThan(store: FileStore, folder: string, hours: number): Promise<number> {
  let count = 0;
  for await (const key of keysOlderThan(store, folder, hours)) {
    await store.remove(key);
    count++;
  }
  return count;
}
