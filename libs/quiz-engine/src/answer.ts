import { answerMaxLength } from '@math-app/contracts/quiz';
import Fraction from 'fraction.js';

/** The text isn't a number. The message is for the person who typed it. */
export class UnreadableAnswer extends Error {}

const spaces = /[\u00a0\u2009\u202f]/g;
const mixedNumber = /^(\d+) (\d+)\/(\d+)$/;
const fraction = /^(\d+)\/(\d+)$/;
const number = /^(\d+|\d{1,3}(?: \d{3})+)?(?:[.,](\d+))?$/;
const ambiguousComma = /^[1-9]\d{0,2},\d{3}$/;

/**
 * Reads an answer as an exact fraction, without any floating point arithmetic.
 *
 *     integer    12   -7   1 000 000
 *     decimal    0.5   .5   0,5   1 000.25
 *     fraction   1/2   -3/4
 *     mixed      1 1/2
 *     percent    50%   12.5 %
 *
 * @param text as typed, up to 40 characters
 * @throws UnreadableAnswer for anything else
 */
export function parseAnswer(text: string): Fraction {
  if (text.length > answerMaxLength) throw new UnreadableAnswer('This number is too long.');
  const plain = text.replace(spaces, ' ').replace('−', '-').trim();
  const isNegative = plain.startsWith('-');
  const unsigned = plain.replace(/^[+-]/, '');
  const amount = unsigned.endsWith('%')
    ? parseDecimal(unsigned.slice(0, -1).trimEnd()).div(100)
    : parseUnsigned(unsigned);
  return isNegative ? amount.neg() : amount;
}

/** Whether two answers are the same number, in any notation. Text that isn't a number never equals anything. */
export function isSameAnswer(given: string, expected: string): boolean {
  try {
    return parseAnswer(given).equals(parseAnswer(expected));
  } catch (error) {
    if (error instanceof UnreadableAnswer) return false;
    throw error;
  }
}

function parseUnsigned(text: string): Fraction {
  const [, whole, part, ofMixed] = mixedNumber.exec(text) ?? [];
  if (whole && part && ofMixed) return parseMixed(whole, part, ofMixed);
  const [, numerator, denominator] = fraction.exec(text) ?? [];
  if (numerator && denominator) return divide(numerator, denominator);
  return parseDecimal(text);
}

function parseMixed(whole: string, numerator: string, denominator: string): Fraction {
  const part = divide(numerator, denominator);
  // `1 234/5` could also mean 1234/5, so the fraction must be smaller than 1.
  if (part.gte(1)) throw new UnreadableAnswer('The fraction in a mixed number must be smaller than 1.');
  return part.add(BigInt(whole));
}

function divide(numerator: string, denominator: string): Fraction {
  const divisor = BigInt(denominator);
  if (divisor === 0n) throw new UnreadableAnswer("You can't divide by 0.");
  return new Fraction(BigInt(numerator), divisor);
}

function parseDecimal(text: string): Fraction {
  if (ambiguousComma.test(text)) {
    throw new UnreadableAnswer('The comma is ambiguous. Write 1000 or 1.000 instead of 1,000.');
  }
  const [, whole = '', decimals = ''] = number.exec(text) ?? [];
  const digits = whole.replaceAll(' ', '') + decimals;
  if (digits === '')
    throw new UnreadableAnswer('This is not a number. Write it as 12, 0.5, 1/2, 1 1/2 or 50%.');
  return new Fraction(BigInt(digits), 10n ** BigInt(decimals.length));
}
