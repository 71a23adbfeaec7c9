import { typeset } from '../../lib/typeset.ts';

/** Explains what is wrong with the first invalid formula. */
export default function FormulaProblem({ formulas }: { formulas: string[] }) {
  for (const latex of formulas) {
    const set = typeset(latex);
    if ('problem' in set) return `The formula “${shorten(latex)}” can’t be displayed. ${set.problem}`;
  }
  return null;
}

const shorten = (latex: string) => (latex.length > 40 ? `${latex.slice(0, 40)}…` : latex);
