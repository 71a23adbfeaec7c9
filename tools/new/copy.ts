import { extname } from 'node:path';
import { detach } from './detach.ts';
import { allowUnusedPlatform } from './knip.ts';
import { isPageOfWing, linksToGonePage, unlink } from './documents.ts';
import type { Names } from './names.ts';
import { rename } from './rename.ts';
import { isGonePath, leadsToWing, removeAlternatives, removeMarkedLines, removeStyles } from './wing.ts';

/** Files by their paths, as they are read and written. */
export type Files = Map<string, Buffer>;

const codeTypes = new Set(['.ts', '.tsx', '.mjs', '.json', '.jsonc']);
const verbatim = new Set(['LICENSE', 'package-lock.json']);

/** The text of a file, or nothing where it is not text. */
export function textOf(bytes: Buffer): string | undefined {
  return bytes.includes(0) ? undefined : bytes.toString('utf8');
}

/**
 * The files without the quiz, and without what mentioned it.
 *
 * @param templates the files that a product writes for itself, in the place of those of this repository
 */
export function removeWing(files: Files, templates: Files): Files {
  const kept = [...files].filter(
    ([path, bytes]) => !isGonePath(path) && !isPageOfWing(path, textOf(bytes) ?? ''),
  );
  const copy = new Map([...kept, ...templates]);
  const [existed, exists] = [lookUp(files), lookUp(copy)];
  return mapTexts(copy, (path, text) => {
    if (verbatim.has(path)) return text;
    const unmarked = removeAlternatives(removeMarkedLines(text));
    if (path === 'knip.jsonc') return allowUnusedPlatform(detach(path, unmarked));
    if (path.endsWith('.md')) return unlink(path, unmarked, exists);
    if (path.endsWith('.css')) return removeStyles(unmarked);
    if (path.startsWith('apps/docs/.vitepress/')) {
      return detach(path, unmarked, (link) => leadsToWing(link) || linksToGonePage(link, existed, exists));
    }
    return isCode(path) && unmarked.includes('quiz') ? detach(path, unmarked) : unmarked;
  });
}

/** Finds files and folders by their paths. */
function lookUp(files: Files): (path: string) => boolean {
  const paths = new Set(
    [...files.keys()].flatMap((path) =>
      path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/')),
    ),
  );
  return (path) => paths.has(path);
}

const isCode = (path: string): boolean => codeTypes.has(extname(path));

export function renameFiles(files: Files, names: Names): Files {
  const renamed = mapTexts(files, (path, text) => (path === 'LICENSE' ? text : rename(text, names)));
  return new Map([...renamed].map(([path, bytes]) => [rename(path, names), bytes]));
}

function mapTexts(files: Files, change: (path: string, text: string) => string): Files {
  return new Map(
    [...files].map(([path, bytes]) => {
      const text = textOf(bytes);
      return [path, text === undefined ? bytes : Buffer.from(change(path, text))];
    }),
  );
}
