// The rules of the wings and their features: .oxlintrc.json states them, and this proves that they hold.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const wing = 'The platform never imports another wing.';
const feature = 'A feature is used through its module, services and decorators.';

const refused: [folder: string, imported: string, complaint: string][] = [
  ['apps/api/src/platform/users', '../../quiz/quizzes/quizzes.service.ts', wing],
  ['apps/api/src/platform/users', '@math-app/contracts/quiz', wing],
  ['apps/api/src/platform/users', '@math-app/contracts/features', wing],
  ['apps/api/test/platform', '../quiz/import-stage.ts', wing],
  ['apps/api/src/platform/users', '../sessions/session-cookie.ts', feature],
  ['apps/api/src/platform/jobs/dashboard', '../../sessions/session.guard.ts', feature],
  ['apps/api/src/quiz/questions', '../pictures/picture-checks.ts', feature],
  ['apps/api/src/quiz/questions', '../../platform/sessions/session.guard.ts', feature],
  ['apps/worker/src/platform/mail', '../../quiz/exports/exports.service.ts', wing],
  ['apps/worker/src/platform/mail', '../heartbeat/heartbeat-file.ts', feature],
  ['apps/worker/src/quiz/exports', '../imports/csv-rows.ts', feature],
  ['apps/worker/src/quiz/exports', '../../platform/mail/mail-layout.ts', feature],
  ['libs/contracts/src/platform', '../quiz/quizzes.ts', wing],
  ['libs/database/src/platform', '../quiz/index.ts', wing],
];

const allowed: [folder: string, imported: string, complaint: undefined][] = [
  ['apps/api/src/platform/users', '../sessions/sessions.service.ts', undefined],
  ['apps/api/src/platform/users', '../sessions/session.decorator.ts', undefined],
  ['apps/api/src/platform/users', '../http/not-found.ts', undefined],
  ['apps/api/src/quiz/questions', '../pictures/pictures.module.ts', undefined],
];

describe('an import', () => {
  // A wing may be missing, as in a copy of the platform.
  const cases = [...refused, ...allowed].filter(([folder]) => existsSync(join(root, folder)));
  const fileOf = (folder: string, index: number) => `${folder}/intruder-${index}.ts`;
  const files = cases.map(([folder], index) => fileOf(folder, index));
  let complaints: { filename: string; help?: string }[];

  beforeAll(() => {
    for (const [index, [folder, imported]] of cases.entries()) {
      writeFileSync(
        join(root, fileOf(folder, index)),
        `import * as imported from '${imported}';\n\nexport const used = imported;\n`,
      );
    }
    const { stdout } = spawnSync('oxlint', ['--format', 'json', ...files], { cwd: root, encoding: 'utf8' });
    // Warnings about Nx's graph come before the JSON.
    complaints = (JSON.parse(stdout.slice(stdout.indexOf('{'))) as { diagnostics: typeof complaints })
      .diagnostics;
  });

  afterAll(() => {
    for (const file of files) rmSync(join(root, file), { force: true });
  });

  it.each(cases.map((one, index) => [...one, index] as const))(
    'in %s of %s has the complaint %s',
    (folder, _imported, complaint, index) => {
      const helps = complaints
        .filter(({ filename }) => filename === fileOf(folder, index))
        .map(({ help }) => help);
      expect(helps.find((help) => help === wing || help === feature)).toBe(complaint);
    },
  );
});

describe('the folders of features', () => {
  it.each(['apps/api/src', 'apps/worker/src'])('in %s import each other in no cycle', (project) => {
    const imports = importsOfFolders(project);
    const cycles = [...imports.keys()].filter((folder) => reachableFrom(folder, imports).has(folder));
    expect(cycles).toEqual([]);
  });
});

/** Which folders, such as `platform/users`, import which others. */
function importsOfFolders(project: string): Map<string, Set<string>> {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', project], {
    cwd: root,
    encoding: 'utf8',
  });
  const imports = new Map<string, Set<string>>();
  for (const file of files.trim().split('\n')) {
    const path = join(root, file);
    if (!file.endsWith('.ts') || !existsSync(path)) continue;
    const from = folderOf(project, path);
    const source = readFileSync(path, 'utf8');
    for (const [, imported] of source.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const to = folderOf(project, resolve(dirname(path), imported!));
      if (from && to && from !== to) imports.set(from, (imports.get(from) ?? new Set()).add(to));
    }
  }
  return imports;
}

/** `platform/users` of a file in a feature, undefined of one outside. */
function folderOf(project: string, path: string): string | undefined {
  const [wingName, featureName, ...rest] = path.slice(join(root, project).length + 1).split('/');
  return rest.length > 0 ? `${wingName}/${featureName}` : undefined;
}

function reachableFrom(start: string, imports: Map<string, Set<string>>): Set<string> {
  const reached = new Set<string>();
  const visit = (folder: string) => {
    for (const next of imports.get(folder) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      visit(next);
    }
  };
  visit(start);
  return reached;
}
