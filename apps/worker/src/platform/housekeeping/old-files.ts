import type { FileStore } from '@math-app/server';
import type { Removed } from './housekeeping-task.ts';

/** Lists the keys of all files in a folder that were last written more than so many hours ago. */
export async function* listOldFiles(store: FileStore, folder: string, hours: number): AsyncGenerator<string> {
  const oldest = Date.now() - hours * 3600_000;
  for await (const { key, modifiedAt } of store.list(folder)) {
    if (modifiedAt.getTime() < oldest) yield key;
  }
}

export async function removeOldFiles(store: FileStore, folder: string, hours: number): Promise<Removed> {
  let count = 0;
  for await (const key of listOldFiles(store, folder, hours)) {
    await store.remove(key);
    count++;
  }
  return { [folder]: count };
}
