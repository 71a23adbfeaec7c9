// What keeps the house in order and no compiler sees.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { envSchema, secretNames } from '@math-app/server';
import { afterEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n');

describe('.env.example', () => {
  const names = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
  const known = new Set([...Object.keys(envSchema.shape), ...secretNames.map((name) => `${name}_FILE`)]);

  it('names every setting of the schema, once', () => {
    expect(names).toEqual(expect.arrayContaining([...known]));
    expect(new Set(names).size).toBe(names.length);
  });

  it('names nothing that nobody reads', () => {
    const readElsewhere = [
      'docker-compose.yml',
      'docker-compose.dev.yml',
      'docker-compose.prod.yml',
      'apps/local/src/settings.ts',
    ]
      .filter((file) => tracked.includes(file))
      .map(read)
      .join('\n');
    expect(names.filter((name) => !known.has(name!) && !readElsewhere.includes(name!))).toEqual([]);
  });

  it('explains each', () => {
    const lines = read('.env.example').split('\n');
    const unexplained = lines.filter(
      (line, index) => /^#? ?[A-Z][A-Z0-9_]+=/.test(line) && !/^# \S/.test(lines[index - 1] ?? ''),
    );
    expect(unexplained).toEqual([]);
  });
});

describe('docker-compose.yml', () => {
  /** Settings that containers don't get from .env, and why. */
  const exceptions = {
    API_PORT: 'nginx passes requests on to port 3000.',
    REDIS_PASSWORD: 'Redis has a password only in production, where it comes from a file.',
    SMTP_PASSWORD: 'The mail catcher has no accounts; in production the password comes from a file.',
  };
  const [, block = ''] = /^x-settings:.*\n((?: {2}.*\n)+)/m.exec(read('docker-compose.yml')) ?? [];
  const passed = [...block.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name!);

  it('passes every setting to api, worker and migrate, with few exceptions', () => {
    expect([...passed, ...Object.keys(exceptions)].toSorted()).toEqual(
      Object.keys(envSchema.shape).toSorted(),
    );
    expect(read('docker-compose.yml').match(/^ {4}environment: \*settings$/gm)).toHaveLength(3);
  });
});

describe('the layers', () => {
  const intruder = join(root, 'libs/quiz-engine/src/intruder.ts');

  afterEach(() => rmSync(intruder, { force: true }));

  it.each([
    [
      `import { DataSource } from 'typeorm';\n\nexport const forbidden = DataSource;\n`,
      'not allowed to import "typeorm"',
    ],
    [
      `import { UserEntity } from '@math-app/database';\n\nexport const forbidden = UserEntity;\n`,
      'can only depend on',
    ],
  ])('are kept apart by lint: %j', (source, complaint) => {
    writeFileSync(intruder, source);
    const { status, stdout } = spawnSync('oxlint', ['libs/quiz-engine/src/intruder.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toContain(complaint);
    expect(status).toBe(1);
  });
});

describe('the files', () => {
  it('end their lines as on Linux', () => {
    const text = tracked.filter((file) =>
      /\.(ts|tsx|mjs|js|json|md|yml|css|html|svg|sh|conf)$|Dockerfile/.test(file),
    );
    expect(text.filter((file) => read(file).includes('\r'))).toEqual([]);
  });

  it('are named in lower case with hyphens', () => {
    const customary = /^(README|CONTRIBUTING|CHANGELOG|LICENSE|SECURITY|Dockerfile)(\.\w+)*$/;
    const odd = tracked.filter((file) => {
      const name = file.split('/').at(-1)!;
      return !customary.test(name) && !/^[a-z0-9.][a-z0-9.-]*$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  it('name no registry in the lock, so that it installs from any', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});

describe('the documents', () => {
  const documents = tracked.filter((file) => file.endsWith('.md'));

  it.each(documents)('%s links to what exists', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(
      ([, link]) => link!,
    );
    const missing = links.filter((link) => !linkExists(file, link));
    expect(missing).toEqual([]);
  });

  it('keep a decision under 45 lines', () => {
    const decisions = tracked.filter((file) => /^apps\/docs\/decisions\/\d{4}-/.test(file));
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.filter((file) => read(file).split('\n').length > 45)).toEqual([]);
  });
});

/** A link of the docs site is relative to its root; one of a file on disk to that file. */
function linkExists(file: string, link: string): boolean {
  const base = link.startsWith('/') ? join(root, 'apps/docs') : join(root, file, '..');
  const target = join(base, link)
    .slice(root.length + 1)
    .replace(/\/$/, '');
  const candidates = new Set([
    target,
    `${target}.md`,
    `${target}/index.md`,
    `apps/docs/public/${link.slice(1)}`,
  ]);
  return tracked.some((known) => candidates.has(known) || known.startsWith(`${target}/`));
}
