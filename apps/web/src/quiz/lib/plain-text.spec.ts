import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('plain text', () => {
  it.each([
    ['7 + 4 = ?', '7 + 4 = ?'],
    ['an apple for \\$5', 'an apple for $5'],
    ['What is $\\frac{1}{2} + \\frac{1}{4}$?', 'What is 1/2 + 1/4?'],
    ['$\\frac12$', '1/2'],
    ['$1\\frac{1}{2}$', '1 1/2'],
    ['$\\frac{x + 1}{2}$', '(x + 1)/2'],
    ['$\\frac{1}{\\frac{1}{2}}$', '1/(1/2)'],
    ['$\\sqrt{16}$', '√16'],
    ['$\\sqrt[3]{27}$', '∛27'],
    ['$\\sqrt[n]{a + b}$', 'n√(a + b)'],
    ['$2^3 \\cdot 2^{-2}$', '2³ · 2⁻²'],
    ['$2^{n + 1}$', '2^(n + 1)'],
    ['$x_1 \\le 5$', 'x_1 ≤ 5'],
    ['$\\sin x$', 'sin x'],
    ['$90^\\circ$', '90°'],
    ['$\\left(3 \\times 4\\right) \\div 6$', '(3 × 4) ÷ 6'],
    ['$\\text{area} = \\alpha\\%$', 'area = alpha%'],
  ])('of %j is %j', (text, plain) => expect(plainText(text)).toBe(plain));

  it('contains no LaTeX fraction, whatever is between dollar signs', () => {
    const latex = fc.string({
      unit: fc.constantFrom('\\frac', '\\sqrt', '\\', '{', '}', '[', ']', '^', '_', ' ', 'x', '1'),
    });
    fc.assert(
      fc.property(latex, (source) => {
        expect(plainText(`$x${source}x$`)).not.toContain('\\frac');
      }),
    );
  });
});
