import 'katex/dist/katex.min.css';
import { useMemo } from 'react';
import { typeset } from '../../lib/typeset.ts';
import { FormulaSource } from './formula-source.tsx';

/** A typeset formula. Imports KaTeX and its fonts, so only `FormulaText` may load it, lazily. */
export default function Formula({ latex }: { latex: string }) {
  const set = useMemo(() => typeset(latex), [latex]);
  if ('problem' in set) return <FormulaSource latex={latex} />;
  // KaTeX generates this markup and escapes the text the author typed.
  return <span dangerouslySetInnerHTML={{ __html: set.html }} />;
}
