import { splitFormulas } from '@math-app/contracts/quiz';
import { createElement, Fragment, lazy, Suspense, useMemo } from 'react';
import { FormulaSource } from './formula-source.tsx';

// KaTeX may fail to load on a bad connection or after a deployment. The source is still readable.
const Formula = lazy(() => import('./formula.tsx').catch(() => ({ default: FormulaSource })));

/** Renders text with formulas between dollar signs. KaTeX is loaded only if there is one. */
export function FormulaText({ text }: { text: string }) {
  const pieces = useMemo(() => splitFormulas(text), [text]);
  const nodes = pieces.map(({ kind, value }) =>
    kind === 'text' ? value : createElement(SuspendedFormula, { latex: value }),
  );
  return createElement(Fragment, null, ...nodes);
}

function SuspendedFormula({ latex }: { latex: string }) {
  return (
    <Suspense fallback={<FormulaSource latex={latex} />}>
      <Formula latex={latex} />
    </Suspense>
  );
}
