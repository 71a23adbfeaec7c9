import katex, { ParseError } from 'katex';

/** About a page of markup. Only a formula written to be huge exceeds it. */
const htmlMaxLength = 200_000;

export type Typeset = { html: string } | { problem: string };

/** Commands that define macros. A short definition can expand to huge output and freeze the page, so none is allowed. */
const definition = /\\(?:[egx]?def|let|futurelet|(?:re)?newcommand|providecommand)(?![A-Za-z])/;

/** Renders a formula as HTML plus MathML for screen readers, or explains why it can't. */
export function typeset(latex: string): Typeset {
  if (definition.test(latex)) return { problem: 'You can’t define commands.' };
  try {
    const html = katex.renderToString(latex, {
      output: 'htmlAndMathml',
      throwOnError: true,
      // No links, pictures or other external content.
      trust: false,
      // An unescaped percent sign starts a comment in LaTeX, so 50% would become 50.
      strict: (code: string) => (code === 'commentAtEnd' ? 'error' : 'ignore'),
      maxExpand: 100,
      maxSize: 20,
      errorColor: 'var(--wrong)',
    });
    return html.length > htmlMaxLength ? { problem: tooLarge } : { html };
  } catch (error) {
    return { problem: error instanceof ParseError ? explain(error.rawMessage) : tooLarge };
  }
}

const tooLarge = 'It’s too large.';

const explanations: [pattern: RegExp, words: (match: string) => string][] = [
  [/Undefined control sequence: (\S+)/, (name) => `There is no command ${name}.`],
  [/Too many expansions/, () => tooLarge],
  [/commentAtEnd/, () => String.raw`Write a percent sign as \%.`],
  [/Unexpected end of input|got 'EOF'/, () => 'It ends too early. A part or a closing bracket is missing.'],
  [/Expected 'EOF', got '(.+?)'/, (sign) => `There is an unexpected ${sign}.`],
  [/Double superscript/, () => 'Two exponents in a row need brackets: {x^2}^3.'],
  [/Double subscript/, () => 'Two subscripts in a row need brackets: {x_1}_2.'],
  [/Expected group (?:after|as argument to) '(.+?)'/, (name) => `Something is missing after ${name}.`],
];

function explain(message: string): string {
  for (const [pattern, words] of explanations) {
    const match = pattern.exec(message);
    if (match) return words(match[1] ?? '');
  }
  return 'It isn’t valid LaTeX.';
}
