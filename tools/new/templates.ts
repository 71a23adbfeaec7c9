import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Files } from './copy.ts';

const folder = join(import.meta.dirname, 'templates');

/** The files that a product writes for itself, such as its README. The suffix keeps lint and the tests of links away. */
export function readTemplates(): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        relative(folder, path)
          .replaceAll('\\', '/')
          .replace(/\.template$/, ''),
        readFileSync(path),
      ];
    }),
  );
}
