import classes from './formula.module.css';

/** A formula as it was typed: until KaTeX is here, without it, and where it cannot be read. */
export function FormulaSource({ latex }: { latex: string }) {
  return <code className={classes.source}>{latex}</code>;
}
