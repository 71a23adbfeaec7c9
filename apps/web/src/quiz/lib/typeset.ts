import katex, { ParseError } from 'katex';

/** A page of markup. Only a formula that was written to be large makes more. */
const htmlMaxLength = 200_000;

export type Typeset = { html: string } | { problem: string };

/** A few letters that are defined to be many would hold the page up for seconds; nobody needs that in a quiz. */
const definition = /\\(?:[egx]?def|let|futurelet|(?:re)?newcommand|providecommand)(?![A-Za-z])/;

/** A formula as HTML for eyes and MathML for screen readers, or why it is none, in plain words. */
export function typeset(latex: string): Typeset {
  if (definition.test(latex)) return { problem: 'Commands cannot be defined here.' };
  try {
    const html = katex.renderToString(latex, {
      output: 'htmlAndMathml',
      throwOnError: true,
      // Neither links nor pictures nor anything else from outside of the formula.
      trust: false,
      // A percent sign begins a comment in LaTeX, and 50% would be 50.
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

const tooLarge = 'It is too large.';

const explanations: [pattern: RegExp, words: (match: string) => string][] = [
  [/Undefined control sequence: (\S+)/, (name) => `There is no command ${name}.`],
  [/Too many expansions/, () => tooLarge],
  [/commentAtEnd/, () => String.raw`A percent sign is written \%.`],
  [/Unexpected end of input|got 'EOF'/, () => 'It ends too early: a part of it or a bracket is missing.'],
  [/Expected 'EOF', got '(.+?)'/, (sign) => `There is a ${sign} that does not belong.`],
  [/Double superscript/, () => 'Two powers in a row need brackets: {x^2}^3.'],
  [/Double subscript/, () => 'Two indices in a row need brackets: {x_1}_2.'],
  [/Expected group (?:after|as argument to) '(.+?)'/, (name) => `Something is missing after ${name}.`],
];

function explain(message: string): string {
  for (const [pattern, words] of explanations) {
    const match = pattern.exec(message);
    if (match) return words(match[1] ?? '');
  }
  return 'It cannot be read.';
}
