import classes from './formula.module.css';

/** The LaTeX source of a formula: shown until KaTeX has loaded, and for good if it can't load or parse the formula. */
export function FormulaSource({ latex }: { latex: string }) {
  return <code className={classes.source}>{latex}</code>;
}
