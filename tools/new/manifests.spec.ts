import { describe, expect, it } from 'vitest';
import { dropScripts, dropUnusedPackages } from './manifests.ts';

const manifest = (dependencies: string[], devDependencies: string[] = []) => ({
  name: 'x',
  dependencies: Object.fromEntries(dependencies.map((name) => [name, '1.0.0'])),
  devDependencies: Object.fromEntries(devDependencies.map((name) => [name, '1.0.0'])),
});
const namesOf = (packages: object = {}) => Object.keys(packages);

describe('the packages of a project', () => {
  it('are those that its remaining files name', () => {
    const before = [
      `import a from 'a'; import '@b/c/style.css';`,
      `import d from 'd';`,
      `vi.mock("only-wing")`,
    ];
    const result = dropUnusedPackages(
      manifest(['a', '@b/c', 'd', 'only-wing', 'never-named']),
      { before, after: [before[0]!] },
      () => [],
    );
    expect(namesOf(result.dependencies)).toEqual(['a', '@b/c', 'never-named']);
  });

  it('lose types and peers with the package that needed them', () => {
    const peers: Record<string, string[]> = { charts: ['chart-engine', 'react'], kept: ['react'] };
    const result = dropUnusedPackages(
      manifest(['charts', 'chart-engine', 'kept', 'react'], ['@types/charts', '@types/node']),
      { before: [`'charts' 'kept'`], after: [`'kept'`] },
      (name) => peers[name] ?? [],
    );
    expect(namesOf(result.dependencies)).toEqual(['kept', 'react']);
    expect(namesOf(result.devDependencies)).toEqual(['@types/node']);
  });
});

describe('the scripts of a project', () => {
  it('are those whose files are copied', () => {
    const scripts = { start: 'node start.mjs', new: 'node tools/new/main.ts', lint: 'nx run-many -t lint' };
    const result = dropScripts({ name: 'x', scripts }, (path) => path !== 'tools/new/main.ts');
    expect(namesOf(result.scripts)).toEqual(['start', 'lint']);
  });
});
