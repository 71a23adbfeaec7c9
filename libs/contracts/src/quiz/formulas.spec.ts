import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaMaxLength, splitFormulas } from './formulas.ts';

/** Formulas in angle brackets, so that a whole text is one readable line. */
const shown = (text: string) =>
  splitFormulas(text)
    .map(({ kind, value }) => (kind === 'formula' ? `<${value}>` : value))
    .join('');

describe('a text with formulas', () => {
  it.each([
    ['$x$', '<x>'],
    ['What is $\\frac{1}{2} + 3$?', 'What is <\\frac{1}{2} + 3>?'],
    ['$a$ and $b$', '<a> and <b>'],
    ['$a$$b$', '<a><b>'],
    ['$$x^2$$', '<x^2>'],
    ['$x$.', '<x>.'],
    ['over two\nlines $a\n+ b$', 'over two\nlines <a\n+ b>'],
    ['$5\\$ + x$', '<5\\$ + x>'],
    ['分数 $½$ 👩‍🏫', '分数 <½> 👩‍🏫'],
  ])('%j is %j', (text, pieces) => expect(shown(text)).toBe(pieces));
});

describe('a text without formulas', () => {
  it.each([
    ['', ''],
    ['7 + 4 = ?', '7 + 4 = ?'],
    ['$', '$'],
    ['$$', '$$'],
    ['$$$$', '$$$$'],
    ['an apple for $5 and a pear for $6', 'an apple for $5 and a pear for $6'],
    ['$5-$6', '$5-$6'],
    ['5 $ and 6 $', '5 $ and 6 $'],
    ['$ x$', '$ x$'],
    ['$x $', '$x $'],
    ['not closed $x', 'not closed $x'],
    ['\\$x\\$', '$x$'],
    ['only \\$5', 'only $5'],
    ['$x\\$', '$x$'],
    ['C:\\path', 'C:\\path'],
    ['\\', '\\'],
  ])('%j stays %j', (text, same) => expect(shown(text)).toBe(same));

  it('may come before a formula', () => {
    expect(shown('for $5 and then $x$')).toBe('for $5 and then <x>');
  });

  it('is also what is too long for a formula', () => {
    const longest = 'x'.repeat(formulaMaxLength);
    expect(shown(`$${longest}$`)).toBe(`<${longest}>`);
    expect(shown(`$${longest}x$`)).toBe(`$${longest}x$`);
  });
});

describe('every text', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('$', '\\', ' ', 'x', '5', '\n') }));

  it('loses nothing but dollar signs and the backslashes before them', () => {
    fc.assert(
      fc.property(text, (source) => {
        const words = splitFormulas(source).map(({ value }) => value);
        expect(words.join('').replaceAll(/[$\\]/g, '')).toBe(source.replaceAll(/[$\\]/g, ''));
      }),
    );
  });

  it('comes in pieces that hold something, and no two texts side by side', () => {
    fc.assert(
      fc.property(text, (source) => {
        const pieces = splitFormulas(source);
        expect(pieces.every(({ value }) => value.length > 0)).toBe(true);
        expect(pieces.some(({ kind }, at) => kind === 'text' && pieces[at + 1]?.kind === 'text')).toBe(false);
      }),
    );
  });
});
