import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import { AmsConfiguration } from 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import { BaseConfiguration } from 'mathjax-full/js/input/tex/base/BaseConfiguration.js';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { SVG } from 'mathjax-full/js/output/svg.js';

/** A formula as a drawing, measured in points. */
export interface Formula {
  kind: 'formula';
  source: string;
  svg: string;
  width: number;
  ascent: number;
  descent: number;
}

/** MathJax draws in thousandths of the font size. */
const unitsPerEm = 1000;

/** A taller formula would tear the line apart. */
const maxHeightEm = 12;

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);

// Without macros, links and packages on demand, the cost of a formula is bounded by its length.
const tex = new TeX<unknown, unknown, unknown>({
  packages: [BaseConfiguration.name, AmsConfiguration.name],
  formatError: (_: unknown, error: Error) => {
    throw error;
  },
});
const document = mathjax.document('', { InputJax: tex, OutputJax: new SVG({ fontCache: 'none' }) });

/** @returns null if the source isn't valid LaTeX, or is too tall for a line */
export function drawFormula(source: string, size: number, color: string): Formula | null {
  try {
    // Otherwise a label of an earlier formula couldn't be used again.
    tex.reset();
    const container = document.convert(source, { display: false });
    const svg = adaptor
      .innerHTML(container)
      // The size is given in units of a browser's font.
      .replace(/ width="[^"]*" height="[^"]*"/, '')
      .replaceAll('currentColor', color);
    const [, top = 0, width = 0, height = 0] = viewBoxOf(svg).map((length) => length / unitsPerEm);
    if (height > maxHeightEm) return null;
    const [ascent, descent] = [-top, height + top];
    return {
      kind: 'formula',
      source,
      svg,
      width: width * size,
      ascent: ascent * size,
      descent: descent * size,
    };
  } catch {
    return null;
  }
}

function viewBoxOf(svg: string): number[] {
  return /viewBox="([^"]*)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
}
