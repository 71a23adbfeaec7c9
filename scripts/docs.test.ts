// Checks that the documents are true: links lead somewhere, cited files exist, commands can be run.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  isCitedPath,
  readAnchors,
  readBlocks,
  readCitedPaths,
  readLinks,
  readNpmScripts,
  readNxCommands,
  readServices,
} from './documents.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path)) as Record<string, object>;
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n');

const services = [
  ...read('docker-compose.yml')
    .split(/^services:$/m)[1]!
    .matchAll(/^ {2}([\w-]+):$/gm),
].map(([, name]) => name!);
const documents = tracked.filter((file) => file.endsWith('.md'));

describe.each(documents)('%s', (file) => {
  const text = read(file);

  it('links to files and headings that exist', () => {
    expect(readLinks(text).filter(({ path, anchor }) => !isLinkFine(file, path, anchor))).toEqual([]);
  });

  it('cites files that exist', () => {
    expect(readCitedPaths(text).filter((path) => !isCitedPath(path, tracked))).toEqual([]);
  });

  it('names commands that exist', () => {
    expect(readNpmScripts(text).filter((command) => !hasNpmScript(command))).toEqual([]);
    expect(readNxCommands(text).filter((command) => !hasNxTarget(command))).toEqual([]);
    expect(readServices(text).filter((service) => !services.includes(service))).toEqual([]);
  });

  it('shows shell commands that the shell can parse', () => {
    const blocks = readBlocks(text).filter(({ language }) => language === 'sh');
    const errors = blocks.map(
      ({ code }) => spawnSync('bash', ['-n'], { input: code, encoding: 'utf8' }).stderr,
    );
    expect(errors.filter(Boolean)).toEqual([]);
  });
});

describe('the decisions', () => {
  const decisions = tracked.filter((file) => /^apps\/docs\/decisions\/\d{4}-.*\.md$/.test(file));

  it('have a number of their own and are under 45 lines', () => {
    const numbers = decisions.map((file) => /\d{4}/.exec(file)?.[0]);
    expect(new Set(numbers).size).toBe(decisions.length);
    expect(decisions.filter((file) => read(file).split('\n').length >= 45)).toEqual([]);
  });

  it('have a status, a context, a decision and consequences', () => {
    const form = /^# \d{4} .*\n\nStatus: .*\n[^]*\n## Context\n[^]*\n## Decision\n[^]*\n## Consequences\n/m;
    expect(decisions.filter((file) => !form.test(read(file)))).toEqual([]);
  });
});

describe('the list of problems', () => {
  it('explains every code, and no other', () => {
    const sources = tracked
      .filter((file) => /^libs\/contracts\/src\/\w+\/problems\.ts$/.test(file))
      .map(read);
    const codes = sources.flatMap((source) =>
      [...source.matchAll(/^ {2}'([a-z-]+)',$/gm)].map(([, code]) => code!),
    );
    const [, ...explained] = readAnchors(read('apps/docs/reference/problems.md'));
    expect(explained.toSorted()).toEqual(codes.toSorted());
  });
});

describe('these checks', () => {
  const text = [
    'See [a page](gone.md#part), `apps/gone/main.ts`, `gone.service.ts` and `docker-compose.yml`.',
    '```sh\nnpm run gone -w apps/docs\nnpx nx gone api\ndocker compose stop gone\nif true\n```',
  ].join('\n');

  it('find what is wrong', () => {
    expect(readLinks(text)).toEqual([{ path: 'gone.md', anchor: 'part' }]);
    expect(isLinkFine('README.md', 'gone.md', '')).toBe(false);
    expect(isLinkFine('README.md', 'CONTRIBUTING.md', 'gone')).toBe(false);
    const missing = readCitedPaths(text).filter((path) => !isCitedPath(path, tracked));
    expect(missing).toEqual(['apps/gone/main.ts', 'gone.service.ts']);
    expect(readNpmScripts(text).map(hasNpmScript)).toEqual([false]);
    expect(readNxCommands(text).map(hasNxTarget)).toEqual([false]);
    expect(readServices(text)).toEqual(['gone']);
    expect(spawnSync('bash', ['-n'], { input: readBlocks(text)[0]?.code }).status).not.toBe(0);
  });

  it('accept what is right', () => {
    expect(isLinkFine('README.md', 'apps/docs/reference', '')).toBe(true);
    expect(isLinkFine('CONTRIBUTING.md', '', 'before-you-push')).toBe(true);
    expect(hasNpmScript({ script: 'dev', workspace: 'apps/docs' })).toBe(true);
    expect(hasNxTarget({ target: 'lint', subject: 'api' })).toBe(true);
    expect(services).toContain('worker');
  });
});

/** GitHub and VitePress both follow links that are relative to the file. */
function isLinkFine(file: string, path: string, anchor: string): boolean {
  const target = path === '' ? file : join(file, '..', path).replace(/\/$/, '');
  const isThere = tracked.some((known) => known === target || known.startsWith(`${target}/`));
  return isThere && (anchor === '' || readAnchors(read(target)).includes(anchor));
}

function hasNpmScript({ script, workspace }: { script: string; workspace: string }): boolean {
  return script in readJson(join(workspace, 'package.json'))['scripts']!;
}

function hasNxTarget({ target, subject }: { target: string; subject: string }): boolean {
  if (target === 'g') return subject in readJson('tools/generators.json')['generators']!;
  const isProject = tracked.some((file) => file.endsWith(`/${subject}/package.json`));
  return target in readJson('nx.json')['targetDefaults']! && isProject;
}
