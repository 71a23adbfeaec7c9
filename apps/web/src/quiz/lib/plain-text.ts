import { splitFormulas } from '@math-app/contracts/quiz';

const symbols: Record<string, string> = {
  times: ' × ',
  cdot: ' · ',
  div: ' ÷ ',
  pm: ' ± ',
  mp: ' ∓ ',
  le: ' ≤ ',
  leq: ' ≤ ',
  ge: ' ≥ ',
  geq: ' ≥ ',
  ne: ' ≠ ',
  neq: ' ≠ ',
  approx: ' ≈ ',
  pi: 'π',
  infty: '∞',
  circ: '°',
  ldots: '…',
  cdots: '…',
  dots: '…',
  quad: ' ',
  ',': ' ',
  ':': ' ',
  ';': ' ',
  '\\': ' ',
  '!': '',
};

/** Commands that change only the appearance of a formula. */
const styling = /^(left|right|big|Big|displaystyle|textstyle|text|textrm|mathrm|mathbf|mathit|operatorname)$/;

const superscripts = new Map(Array.from('0123456789+−-', (sign, at) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'[at]]));
const roots = new Map([
  ['3', '∛'],
  ['4', '∜'],
]);

const token = /\\[A-Za-z]+|\\[^]|[^]/gu;

/** Writes formulas as plain text, for accessible names and messages: `$\frac12$` becomes 1/2. */
export function plainText(text: string): string {
  return splitFormulas(text)
    .map(({ kind, value }) => (kind === 'formula' ? plainFormula(value) : value))
    .join('');
}

function plainFormula(latex: string): string {
  const tokens = latex.match(token) ?? [];
  let next = 0;

  /** Reads up to the closing bracket `end`, or to the end of the formula. */
  const readUntil = (end?: string): string => {
    let plain = '';
    while (next < tokens.length && tokens[next] !== end) {
      const isFraction = /^\\[dt]?frac/.test(tokens[next]!);
      const piece = readOne();
      // The space keeps the mixed number 1 1/2 from turning into 11/2.
      plain += isFraction && /\d$/.test(plain) ? ` ${piece}` : piece;
    }
    next++;
    return plain;
  };

  const readArgument = (): string => {
    while (tokens[next]?.trim() === '') next++;
    return next < tokens.length ? readOne().trim() : '';
  };

  const readOne = (): string => {
    const one = tokens[next++]!;
    if (one === '{') return readUntil('}');
    if (one === '}') return '';
    if (one === '^') return raised(readArgument());
    if (one === '_') return `_${bracketed(readArgument())}`;
    if (!one.startsWith('\\')) return one;
    const name = one.slice(1);
    if (/^[dt]?frac$/.test(name)) return `${bracketed(readArgument())}/${bracketed(readArgument())}`;
    if (name === 'sqrt') return root();
    return styling.test(name) ? '' : (symbols[name] ?? name);
  };

  const root = (): string => {
    if (tokens[next] !== '[') return `√${bracketed(readArgument())}`;
    next++;
    const degree = readUntil(']');
    return `${roots.get(degree) ?? `${degree}√`}${bracketed(readArgument())}`;
  };

  return readUntil().replaceAll(/\s+/g, ' ').trim();
}

function bracketed(plain: string): string {
  return /^[\p{L}\p{N}.,%√∛∜]*$/u.test(plain) ? plain : `(${plain})`;
}

function raised(plain: string): string {
  if (plain === '°') return plain;
  const signs = Array.from(plain, (sign) => superscripts.get(sign));
  return signs.includes(undefined) ? `^${bracketed(plain)}` : signs.join('');
}
