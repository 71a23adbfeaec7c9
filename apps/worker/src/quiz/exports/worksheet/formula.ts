import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import { AmsConfiguration } from 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import { BaseConfiguration } from 'mathjax-full/js/input/tex/base/BaseConfiguration.js';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { SVG } from 'mathjax-full/js/output/svg.js';

/** A formula as a drawing. All lengths are in parts of the font's size. */
export interface FormulaPicture {
  svg: string;
  width: number;
  ascent: number;
  descent: number;
}

/** MathJax draws in thousandths of the font's size. */
const unitsPerEm = 1000;

/** Of what is taller than this, nobody could say in which line it stands. */
const tallestEm = 12;

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);

// Neither macros, links, styles nor packages on demand: what a formula costs is then bounded by its length.
const tex = new TeX<unknown, unknown, unknown>({
  packages: [BaseConfiguration.name, AmsConfiguration.name],
  formatError: (_: unknown, error: Error) => {
    throw error;
  },
});
const document = mathjax.document('', { InputJax: tex, OutputJax: new SVG({ fontCache: 'none' }) });

/** @returns null where it is not LaTeX, or too big to stand in a line */
export function drawFormula(source: string, colour: string): FormulaPicture | null {
  try {
    // Labels of one formula are none of another's.
    tex.reset();
    const container = document.convert(source, { display: false });
    const svg = adaptor
      .innerHTML(container)
      // In parts of a font that the page does not have; whoever draws it says how large it is.
      .replace(/ width="[^"]*" height="[^"]*"/, '')
      .replaceAll('currentColor', colour);
    const picture = { svg, ...sizeOf(svg) };
    return picture.ascent + picture.descent > tallestEm ? null : picture;
  } catch {
    return null;
  }
}

function sizeOf(svg: string): Omit<FormulaPicture, 'svg'> {
  const box = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg)?.slice(1).map(Number) ?? [];
  const [, top = 0, width = 0, height = 0] = box.map((length) => length / unitsPerEm);
  return { width, ascent: -top, descent: height + top };
}
