import { formulaMaxLength } from '@math-app/contracts/quiz';
import { describe, expect, it } from 'vitest';
import { typeset } from './typeset.ts';

const htmlOf = (latex: string) => {
  const set = typeset(latex);
  return 'html' in set ? set.html : '';
};

const problemOf = (latex: string) => {
  const set = typeset(latex);
  return 'problem' in set ? set.problem : null;
};

describe('a formula', () => {
  it('is rendered as HTML, and as MathML for screen readers', () => {
    const html = htmlOf('\\frac{1}{2}');
    expect(html).toContain('<mfrac><mn>1</mn><mn>2</mn></mfrac>');
    expect(html).toContain('class="katex-html" aria-hidden="true"');
  });

  it.each(['x^2', '\\sqrt[3]{27}', '3 \\times 4', '\\text{area} = \\pi r^2', '½ + 分', '50\\%'])(
    'may be %s',
    (latex) => expect(problemOf(latex)).toBeNull(),
  );
});

describe('an invalid formula', () => {
  it.each([
    ['\\frac{1}{2', 'It ends too early. A part or a closing bracket is missing.'],
    ['\\frac{1}', 'It ends too early. A part or a closing bracket is missing.'],
    ['\\left( 1', 'It ends too early. A part or a closing bracket is missing.'],
    ['x}', 'There is an unexpected }.'],
    ['a & b', 'There is an unexpected &.'],
    ['\\fraction{1}{2}', 'There is no command \\fraction.'],
    ['x^', 'Something is missing after ^.'],
    ['\\sqrt', 'Something is missing after \\sqrt.'],
    ['x^2^3', 'Two exponents in a row need brackets: {x^2}^3.'],
    ['50%', 'Write a percent sign as \\%.'],
    ['\\verb|x', 'It isn’t valid LaTeX.'],
  ])('%s: %s', (latex, problem) => expect(problemOf(latex)).toBe(problem));
});

describe('a malicious formula', () => {
  it.each([
    ['an expansion bomb', '\\def\\a{\\a\\a}\\a'],
    ['an expansion bomb with \\newcommand', '\\newcommand{\\a}{xxxxxxxx}\\a\\a'],
    ['an expansion bomb with \\let', '\\let\\a=\\def\\a\\b{x}'],
    ['a short formula with a long expansion', `\\gdef\\a{${'x'.repeat(700)}}${'\\a'.repeat(100)}`],
    ['too many roots', '\\sqrt'.repeat(200) + 'x'],
    ['unclosed brackets', '{'.repeat(formulaMaxLength)],
    ['ten thousand characters of nonsense', '\\frac{'.repeat(1667)],
    ['ten thousand roots', `${'\\sqrt{'.repeat(10_000)}x${'}'.repeat(10_000)}`],
  ])('is rejected: %s', (_, latex) => expect(problemOf(latex)).not.toBeNull());

  it.each([
    ['a link', '\\href{javascript:alert(1)}{x}'],
    ['a bare URL', '\\url{https://elsewhere.example}'],
    ['a picture', '\\includegraphics{https://elsewhere.example/x.png}'],
    ['a class', '\\htmlClass{mantine-Modal-root}{x}'],
    ['an id', '\\htmlId{root}{x}'],
    ['a style', '\\htmlStyle{position: fixed}{x}'],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['markup in a text', '\\text{</math><img src=x onerror=alert(1)>}'],
  ])('is rendered as inert text: %s', (_, latex) => {
    document.body.innerHTML = htmlOf(latex);
    expect(document.body.textContent).not.toBe('');
    expect(document.querySelectorAll('a, img, script, #root, [class*=mantine], [href], [src]')).toHaveLength(
      0,
    );
    expect(document.querySelector('[style*=fixed]')).toBeNull();
  });

  it('is limited to a size of 20 em', () => {
    expect(htmlOf('\\rule{9999em}{9999em}')).not.toContain('9999em;');
    expect(htmlOf('\\kern9999em x')).toContain('margin-right:20em');
  });
});
