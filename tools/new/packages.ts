import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Files, textOf } from './copy.ts';
import { dropScripts, dropUnusedPackages, type Manifest } from './manifests.ts';

/** The root's description of itself, until its owner writes another one. Renamed like everything else. */
const title = 'Math App';

/**
 * Rewrites each `package.json` for a copy: without the packages and scripts that only the wing needed.
 *
 * @param root the folder of this repository, whose installed packages say which peers they need
 * @param before the files of this repository
 * @param after the files of the copy
 */
export function prunePackages(root: string, before: Files, after: Files): Files {
  const isCopied = (path: string) => after.has(path) || !before.has(path);
  const manifests = [...after].filter(([path]) => /(^|\/)package\.json$/.test(path));
  const pruned = manifests.map(([path, bytes]): [string, Buffer] => {
    const manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
    const texts = { before: textsBelow(dirname(path), before), after: textsBelow(dirname(path), after) };
    const result = dropScripts(
      dropUnusedPackages(manifest, texts, (name) => peersOf(root, name)),
      isCopied,
    );
    if (path === 'package.json') result.description = title;
    return [path, Buffer.from(`${JSON.stringify(result, null, 2)}\n`)];
  });
  return new Map([...after, ...pruned]);
}

/** The files of a project, without its manifest, which names every package, and without documents. */
function textsBelow(folder: string, files: Files): string[] {
  return [...files]
    .filter(([path]) => folder === '.' || path.startsWith(`${folder}/`))
    .filter(([path]) => !/package(-lock)?\.json$|\.md$/.test(path))
    .map(([, bytes]) => textOf(bytes) ?? '');
}

function peersOf(root: string, name: string): string[] {
  const file = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return [];
  const { peerDependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    peerDependencies?: Record<string, string>;
  };
  return Object.keys(peerDependencies);
}
