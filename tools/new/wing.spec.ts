import { describe, expect, it } from 'vitest';
import { isPageOfWing, unlink } from './documents.ts';
import { isGonePath, leadsToWing, removeAlternatives, removeMarkedLines } from './wing.ts';

describe('what is left out', () => {
  it.each([
    ['apps/api/src/quiz/quiz.module.ts', true],
    ['libs/quiz-engine/package.json', true],
    ['tools/new/main.ts', true],
    ['apps/api/src/platform/quiz.ts', false],
    ['apps/web/src/app/wings.ts', false],
    ['tools/feature/generator.ts', false],
  ])('%s: %s', (path, isGone) => {
    expect(isGonePath(path)).toBe(isGone);
  });

  it('is what a path in a string leads to', () => {
    const [leading, other] = [
      ['./quiz/a.ts', '@app/quiz-engine', 'node start.mjs quiz/bench'],
      ['quiz', '/quizzes/a', 'quiz-a/b'],
    ];
    expect([...leading, ...other].filter(leadsToWing)).toEqual(leading);
  });

  it('is one of two alternatives in globs and patterns', () => {
    expect(removeAlternatives('"src/{quiz,features}/**", "/(quiz|features)/"')).toBe(
      '"src/features/**", "/features/"',
    );
  });

  it('is marked where nothing can be imported', () => {
    const text = 'a\n# quiz:begin: its uploads\nb\n# quiz:end\nc\n<!-- new:begin -->\nd\n<!-- new:end -->\n';
    expect(removeMarkedLines(text)).toBe('a\nc\n');
  });
});

describe('a page of the docs', () => {
  it('says that it is about the quiz', () => {
    expect(isPageOfWing('a.md', '---\ntitle: A\nwing: quiz\n---\n\n# A\n')).toBe(true);
    expect(isPageOfWing('a.md', '# A\n\nwing: quiz\n')).toBe(false);
  });

  it('keeps only links to pages that are copied', () => {
    const exists = (path: string) => path === 'apps/docs/reference/operations.md';
    const text =
      '[Operations](/reference/operations#logs), [up](../reference/operations.md), [gone](/quiz), [web](https://x.example)';
    expect(unlink('apps/docs/course/a.md', text, exists)).toBe(
      '[Operations](/reference/operations#logs), [up](../reference/operations.md), gone, [web](https://x.example)',
    );
  });
});
