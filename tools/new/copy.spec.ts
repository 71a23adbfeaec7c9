import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Files, removeWing, renameFiles, textOf } from './copy.ts';
import { readTrackedFiles } from './git.ts';
import { parseName } from './names.ts';
import { prunePackages } from './packages.ts';
import { readTemplates } from './templates.ts';

const root = resolve(import.meta.dirname, '../..');

/** Words of this product. `Math` with a point is JavaScript's. */
const traces =
  /quiz|question|\bmath(?!\.(?:abs|ceil|floor|max|min|round|random)\b)|student|teacher|katex|worksheet/i;

describe('a copy of this repository', () => {
  let copy: Files;

  beforeAll(() => {
    const originals = readTrackedFiles(root);
    const kept = removeWing(originals, readTemplates());
    copy = renameFiles(prunePackages(root, originals, kept), parseName('Acme Shop'));
  });

  it('says nothing about the product that it was made from', () => {
    const found = [...copy]
      .filter(([path]) => !['LICENSE', 'package-lock.json'].includes(path))
      .flatMap(([path, bytes]) => {
        const lines = (textOf(bytes) ?? '').split('\n');
        return lines.flatMap((line, index) =>
          traces.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
        );
      });
    expect(found).toEqual([]);
  });

  it('replaces files that exist, and adds no other', () => {
    const originals = readTrackedFiles(root);
    expect([...readTemplates().keys()].filter((path) => !originals.has(path))).toEqual([]);
  });

  it('has the manifests of every project, under its own name', () => {
    const names = [...copy]
      .filter(([path]) => path.endsWith('package.json'))
      .map(([, bytes]) => (JSON.parse(bytes.toString()) as { name: string }).name);
    expect(names).toEqual(expect.arrayContaining(['acme-shop', '@acme-shop/api', '@acme-shop/tools']));
  });
});
