import { describe, expect, it } from 'vitest';
import { gradeAnswers, percentOf } from './grade.ts';

describe('a submission', () => {
  it('counts the answers that equal the expected number', () => {
    const grade = gradeAnswers([
      { given: '2/4', expected: '1/2' },
      { given: '7', expected: '8' },
      { given: '1.0', expected: '1' },
    ]);
    expect(grade).toEqual({ verdicts: [true, false, true], correctCount: 2 });
  });

  it('gives no point for text that is not a number', () => {
    expect(gradeAnswers([{ given: 'one', expected: '1' }]).correctCount).toBe(0);
  });
});

describe('a score', () => {
  it.each([
    [0, 5, 0],
    [5, 5, 100],
    [2, 3, 66.7],
    [1, 3, 33.3],
    [1, 8, 12.5],
    [0, 0, 0],
  ])('of %i out of %i is %d %%', (part, whole, percent) => {
    expect(percentOf(part, whole)).toBe(percent);
  });
});
