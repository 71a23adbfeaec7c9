import { describe, expect, it } from 'vitest';
import { detach } from './detach.ts';

/** Detaches a file and closes up the blank lines, which Prettier does in a copy. */
const detached = (text: string, path = 'file.tsx') =>
  detach(path, text)
    .replaceAll(/\n\s*\n/g, '\n')
    .trim();

describe('a file that plugs the wing in', () => {
  it('loses the import and the item of each list', () => {
    const text = `
import { A } from './a.ts';
import { quizJobs, Quiz } from './quiz/index.ts';
export const list = [A, Quiz];
export const spread = [...A, ...quizJobs];
export const only = [Quiz];`;
    expect(detached(text)).toBe(`import { A } from './a.ts';
export const list = [A];
export const spread = [...A];
export const only = [];`);
  });

  it('loses a property, a union member, an operand, an element and a parameter', () => {
    const text = `
import { Quiz, isQuiz } from '@app/contracts/quiz';
type Thing = Other | Quiz;
interface Things { other: Other; quiz: Quiz }
const is = (thing: Thing) => isOther(thing) || isQuiz(thing);
const page = <p><Other /><Quiz /></p>;
const by = { other: Other, quiz: () => new Quiz() };
function use(other: Other, quiz: Quiz) {}`;
    expect(detached(text)).toBe(`type Thing = Other;
interface Things { other: Other; }
const is = (thing: Thing) => isOther(thing);
const page = <p><Other /></p>;
const by = { other: Other };
function use(other: Other) {}`);
  });

  it('loses what only the wing needed: imports, helpers and their comments', () => {
    const text = `
import { shared, only } from './helpers.ts';
import { start } from '../quiz/start.ts';
/** What the quiz starts with. */
const options = only(1);
/** Everyone needs this. */
export const other = shared(2);
start(options);`;
    expect(detached(text)).toBe(`import { shared } from './helpers.ts';
/** Everyone needs this. */
export const other = shared(2);`);
  });

  it('loses what names a path through a folder of the wing', () => {
    const text = `
export const projects = [project('libs/contracts'), project('libs/quiz-engine')];
const pages = { home: () => import('./home.ts'), quiz: async () => (await import('./quiz/page.tsx')).Page };`;
    expect(detached(text)).toBe(`export const projects = [project('libs/contracts')];
const pages = { home: () => import('./home.ts') };`);
  });

  it('loses the rows of a table that name a path of the wing', () => {
    expect(detached(`const rows = [['src/quiz/a.ts', 1], ['src/platform/a.ts', 2]];`)).toBe(
      `const rows = [ ['src/platform/a.ts', 2]];`,
    );
  });

  it('loses the objects of a list that link to what is gone', () => {
    const text = `export const menu = { '/a': [{ text: 'A', link: '/a' }], all: [{ text: 'B', link: '/b' }, { text: 'A', link: '/a' }] };`;
    expect(detach('menu.ts', text, (link) => link === '/a')).toBe(
      `export const menu = { all: [{ text: 'B', link: '/b' }] };`,
    );
  });

  it('keeps a variable of the same name that means something else', () => {
    const text = `
import { quiz } from './quiz/index.ts';
export const list = [quiz];
export function other(quiz: string) { return quiz; }`;
    expect(detached(text)).toBe(`export const list = [];
export function other(quiz: string) { return quiz; }`);
  });
});

describe('JSON', () => {
  it('loses the items that name the wing, and what they leave empty', () => {
    const text = `{
  // Comments are allowed.
  "references": [{ "path": "../libs/quiz-engine" }, { "path": "../libs/contracts" }],
  "dependencies": { "@app/quiz-engine": "1.0.0" },
  "exports": { ".": "./src/index.ts", "./quiz": "./src/quiz/index.ts" }
}`;
    expect(detached(text, 'file.json')).toBe(`{
  // Comments are allowed.
  "references": [ { "path": "../libs/contracts" }],
  "exports": { ".": "./src/index.ts" }
}`);
  });
});
