import { describe, expect, it } from 'vitest';
import { quizProblemCodes, slugSchema } from './index.ts';

describe('a slug', () => {
  it.each(['a', 'warm-up', 'part-2'])('may be %s', (slug) => expect(slugSchema.parse(slug)).toBe(slug));
  it.each(['', 'A', 'a--b', '-a', 'a-', 'a/b', 'a b', 'ä', 'x'.repeat(61)])('is not "%s"', (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(false);
  });
});

describe('a problem code', () => {
  it('is lower-case words joined by hyphens', () => {
    expect(quizProblemCodes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });
});
