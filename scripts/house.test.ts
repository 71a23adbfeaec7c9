// Rules of this repository that neither the compiler nor lint checks.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { envSchema, secretNames } from '@math-app/server';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  // Tests that run at the same time write these for a moment, to see lint reject them.
  .filter((file) => !/\/(intruder-\d+|violation)\.ts$/.test(file));

describe('.env.example', () => {
  const names = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
  const known = new Set([...Object.keys(envSchema.shape), ...secretNames.map((name) => `${name}_FILE`)]);

  it('lists every setting of the schema once', () => {
    expect(names).toEqual(expect.arrayContaining([...known]));
    expect(new Set(names).size).toBe(names.length);
  });

  it('lists no unused setting', () => {
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

  it('explains every setting', () => {
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
  const typeorm = `import { DataSource } from 'typeorm';\n\nexport const forbidden = DataSource;\n`;
  const database = `import { UserEntity } from '@math-app/database';\n\nexport const forbidden = UserEntity;\n`;

  it.each([
    ['libs/contracts/src', typeorm, 'not allowed to import "typeorm"'],
    ['libs/server/src', database, 'can only depend on'],
    ['libs/quiz-engine/src', typeorm, 'not allowed to import "typeorm"'],
    ['libs/quiz-engine/src', database, 'can only depend on'],
  ])('are enforced by lint in %s: %j', (folder, source, message) => {
    const file = `${folder}/violation.ts`;
    try {
      writeFileSync(join(root, file), source);
      const { status, stdout } = spawnSync('oxlint', [file], { cwd: root, encoding: 'utf8' });
      expect(stdout).toContain(message);
      expect(status).toBe(1);
    } finally {
      rmSync(join(root, file));
    }
  });
});

describe('the files', () => {
  it('have LF line endings', () => {
    const text = tracked.filter((file) =>
      /\.(ts|tsx|mjs|js|json|md|yml|css|html|svg|sh|conf)$|Dockerfile/.test(file),
    );
    expect(text.filter((file) => read(file).includes('\r'))).toEqual([]);
  });

  it('have names in kebab case', () => {
    const exceptions = /^(README|CONTRIBUTING|CHANGELOG|LICENSE|SECURITY|Dockerfile)(\.\w+)*$/;
    const others = tracked.filter((file) => {
      // A generator fills in the names between double underscores.
      const name = file
        .split('/')
        .at(-1)!
        .replaceAll(/__\w+?__/g, 'name');
      return !exceptions.test(name) && !/^[a-z0-9.][a-z0-9.-]*$/.test(name);
    });
    expect(others).toEqual([]);
  });

  it('include a lock file without registry addresses, so that it works with any registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});
