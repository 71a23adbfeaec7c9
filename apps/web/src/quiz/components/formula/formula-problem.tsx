import { typeset } from '../../lib/typeset.ts';

/** What is wrong with the first formula that cannot be read. */
export default function FormulaProblem({ formulas }: { formulas: string[] }) {
  for (const latex of formulas) {
    const set = typeset(latex);
    if ('problem' in set) return `The formula “${shortened(latex)}” cannot be shown. ${set.problem}`;
  }
  return null;
}

const shortened = (latex: string) => (latex.length > 40 ? `${latex.slice(0, 40)} …` : latex);
