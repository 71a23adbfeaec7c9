import { slugSchema } from '@math-app/contracts/quiz';
import { describe, expect, it } from 'vitest';
import { slugOf } from './slug.ts';

describe('the slug of a quiz', () => {
  it.each([
    ['Warm-up', 'warm-up'],
    ['Brüche & Co.', 'bruche-co'],
    ['  Part 2: Percent!  ', 'part-2-percent'],
    ['分数', 'quiz'],
    ['---', 'quiz'],
    [`${'a'.repeat(49)} b`, 'a'.repeat(49)],
    ['x'.repeat(120), 'x'.repeat(50)],
  ])('of "%s" is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
    expect(slugSchema.safeParse(slugOf(title)).success).toBe(true);
  });
});
