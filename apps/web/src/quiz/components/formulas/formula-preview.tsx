import { splitFormulas } from '@math-app/contracts/quiz';
import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { lazy, Suspense, useDeferredValue } from 'react';
import { FormulaText } from './formula-text.tsx';
import classes from './formula.module.css';

const FormulaProblem = lazy(() => import('./formula-problem.tsx'));

/** Previews text that has formulas, and explains what is wrong with a formula that can't be displayed. */
export function FormulaPreview({ label, text }: { label: string; text: string }) {
  const shown = useDeferredValue(text);
  // A half-typed formula is always invalid: wait until typing stops before reporting it.
  const [settled] = useDebouncedValue(text, 800);
  const formulas = splitFormulas(settled).flatMap(({ kind, value }) => (kind === 'formula' ? [value] : []));
  return (
    <div>
      {splitFormulas(shown).some(({ kind }) => kind === 'formula') && (
        <div className={classes.preview} role="group" aria-label={label}>
          <FormulaText text={shown} />
        </div>
      )}
      <Text fz="sm" c="var(--wrong)" role="status">
        {formulas.length > 0 && (
          <Suspense fallback={null}>
            <FormulaProblem formulas={formulas} />
          </Suspense>
        )}
      </Text>
    </div>
  );
}
