import { answerMaxLength } from '@math-app/contracts/quiz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameAnswer, parseAnswer, UnreadableAnswer } from './answer.ts';

function outcomeOf(text: string): string {
  try {
    parseAnswer(text);
    return 'read';
  } catch (error) {
    return error instanceof UnreadableAnswer ? 'rejected' : String(error);
  }
}

describe('equal answers', () => {
  it.each([
    ['1/2', '0.5'],
    ['1/2', '2/4'],
    ['1/2', '50%'],
    ['1/2', '50 %'],
    ['1/2', '.5'],
    ['1/2', '0,5'],
    ['1/2', ' 1/2 '],
    ['0.1', '10%'],
    ['0.125', '0,125'],
    ['1/8', '12.5%'],
    ['1 1/2', '3/2'],
    ['1 1/2', '1.5'],
    ['-1 1/2', '-1.5'],
    ['3 125/1000', '3.125'],
    ['-3/4', '-0.75'],
    ['−7', '-7'],
    ['+7', '7'],
    ['007', '7'],
    ['-0', '0'],
    ['0/5', '0'],
    ['1 000 000', '1000000'],
    ['1\u00a0000', '1000'],
    ['1\u202f000,5', '1000.5'],
    ['12 345.678', '12345.678'],
    ['1234,567', '1234.567'],
    ['1.50', '1.5'],
    ['0.30000000000000000000000000000000000001', '0.30000000000000000000000000000000000001'],
    ['9007199254740993', '9007199254740993'],
    ['200%', '2'],
  ])('%s is %s', (one, other) => {
    expect(isSameAnswer(one, other)).toBe(true);
    expect(isSameAnswer(other, one)).toBe(true);
  });
});

describe('unequal answers', () => {
  it.each([
    ['1/3', '0.3333333333333333'],
    ['1/3', '33.3%'],
    ['0.3', '0.30000000000000004'],
    ['9007199254740993', '9007199254740992'],
    ['50', '50%'],
    ['-1 1/2', '-0.5'],
    ['5', '-5'],
    ['1', '10'],
  ])('%s is not %s', (one, other) => {
    expect(isSameAnswer(one, other)).toBe(false);
  });
});

describe('text that is not an answer', () => {
  it.each([
    ['', 'not a number'],
    [' ', 'not a number'],
    ['-', 'not a number'],
    ['.', 'not a number'],
    ['5.', 'not a number'],
    ['%', 'not a number'],
    ['1/', 'not a number'],
    ['/2', 'not a number'],
    ['1/2/3', 'not a number'],
    ['1/-2', 'not a number'],
    ['--1', 'not a number'],
    ['1-', 'not a number'],
    ['1e5', 'not a number'],
    ['1e999999', 'not a number'],
    ['0x10', 'not a number'],
    ['Infinity', 'not a number'],
    ['NaN', 'not a number'],
    ['twelve', 'not a number'],
    ['１２', 'not a number'],
    ['½', 'not a number'],
    ['1+1', 'not a number'],
    ['2^99999', 'not a number'],
    ['0.(3)', 'not a number'],
    ['1_000', 'not a number'],
    ['10 00', 'not a number'],
    ['1  000', 'not a number'],
    ['1 000 00', 'not a number'],
    ['1,000,000', 'not a number'],
    ['1/2%', 'not a number'],
    ['1;drop table', 'not a number'],
    ['\u0000', 'not a number'],
    ['1\n2', 'not a number'],
    ['1,000', 'comma'],
    ['12,345', 'comma'],
    ['1/0', 'divide by 0'],
    ['1/000', 'divide by 0'],
    ['1 1/0', 'divide by 0'],
    ['1 234/5', 'smaller than 1'],
    ['1 2/2', 'smaller than 1'],
    ['9'.repeat(10_000), 'too long'],
    ['1/'.repeat(5_000), 'too long'],
  ])('is rejected: %j', (text, reason) => {
    expect(() => parseAnswer(text)).toThrow(UnreadableAnswer);
    expect(() => parseAnswer(text)).toThrow(reason);
    expect(isSameAnswer(text, '1')).toBe(false);
  });
});

describe('for every number', () => {
  const numerator = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
  const denominator = fc.bigInt({ min: 1n, max: 10n ** 12n });

  it('expanding a fraction does not change its value', () => {
    fc.assert(
      fc.property(numerator, denominator, fc.bigInt({ min: 1n, max: 1000n }), (n, d, factor) => {
        expect(isSameAnswer(`${n}/${d}`, `${n * factor}/${d * factor}`)).toBe(true);
      }),
    );
  });

  it('two fractions are equal if and only if their cross products are', () => {
    fc.assert(
      fc.property(numerator, denominator, numerator, denominator, (a, b, c, d) => {
        expect(isSameAnswer(`${a}/${b}`, `${c}/${d}`)).toBe(a * d === c * b);
      }),
    );
  });

  it('a mixed number equals its improper fraction', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.nat(9_999),
        fc.integer({ min: 1, max: 10_000 }),
        (whole, part, of) => {
          fc.pre(part < of);
          expect(isSameAnswer(`${whole} ${part}/${of}`, `${whole * of + part}/${of}`)).toBe(true);
        },
      ),
    );
  });

  it('a percent is a hundredth, and grouping digits does not change the value', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (whole) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ' ');
        expect(isSameAnswer(`${grouped}%`, `${whole}/100`)).toBe(true);
        expect(isSameAnswer(grouped, String(whole))).toBe(true);
      }),
    );
  });

  it('any text is either read or rejected', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom(...Array.from('0123456789 .,/%+-−e')),
        maxLength: answerMaxLength + 5,
      }),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(outcomeOf(value)).toMatch(/^(read|rejected)$/);
      }),
      { numRuns: 2000 },
    );
  });
});
