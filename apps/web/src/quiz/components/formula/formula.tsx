import 'katex/dist/katex.min.css';
import { useMemo } from 'react';
import { typeset } from '../../lib/typeset.ts';
import { FormulaSource } from './formula-source.tsx';

/** A formula as it is printed. Brings KaTeX and its fonts along: to be loaded by `FormulaText`, and by nothing else. */
export default function Formula({ latex }: { latex: string }) {
  const set = useMemo(() => typeset(latex), [latex]);
  if ('problem' in set) return <FormulaSource latex={latex} />;
  // The markup is KaTeX's own: what was typed stands in it as text, escaped.
  return <span dangerouslySetInnerHTML={{ __html: set.html }} />;
}
