import { splitFormulas } from '@math-app/contracts/quiz';
import { createElement, Fragment, lazy, Suspense, useMemo } from 'react';
import { FormulaSource } from './formula-source.tsx';

// Without KaTeX, on a bad line or after an update, the source is still worth reading.
const Formula = lazy(() => import('./formula.tsx').catch(() => ({ default: FormulaSource })));

/** A text in which what stands between dollar signs is a formula. KaTeX is fetched only where there is one. */
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
