import { splitFormulas } from '@math-app/contracts/quiz';
import { drawFormula, type Formula } from './formula.ts';
import type { Style, TextRun, Typeface } from './typeface.ts';

export type Piece = TextRun | Formula;

export interface Line {
  style: Style;
  pieces: Piece[];
  /** How far the line reaches above and below its baseline. */
  ascent: number;
  descent: number;
}

/** How far a line of text reaches from its baseline, relative to the font size. */
const textExtent = { ascent: 1.0, descent: 0.45 };
const formulaMargin = 2;

/** MathJax's letters are smaller than those of the text. */
const formulaScale = 1.15;

/** A piece whose text isn't set in a font yet. */
type Part = string | Formula;

/** Breaks text that may contain formulas into lines. */
export class LineBreaker {
  private readonly lines: Line[] = [];
  private line: Part[] = [];
  private lineWidth = 0;
  private word: Part[] = [];

  private constructor(
    private readonly typeface: Typeface,
    private readonly style: Style,
    private readonly width: number,
  ) {}

  static break(typeface: Typeface, text: string, style: Style, width: number): Line[] {
    const breaker = new LineBreaker(typeface, style, width);
    for (const { kind, value } of splitFormulas(text)) {
      if (kind === 'text') breaker.addText(value);
      else breaker.addFormula(value);
    }
    breaker.endWord();
    breaker.endLine();
    return breaker.lines;
  }

  /** Only a space ends a word: a formula and the comma after it stay together. */
  private addText(text: string): void {
    for (const token of text.match(/\n|[^\S\n\u00A0]+|[\S\u00A0]+/g) ?? []) {
      if (/[\S\u00A0]/.test(token)) this.word.push(token);
      else this.endWord();
      if (token === '\n') this.endLine();
    }
  }

  private addFormula(source: string): void {
    const formula = drawFormula(source, this.style.size * formulaScale, this.style.color);
    if (formula && formula.width <= this.width) this.word.push(formula);
    else this.addText(`$${source}$`);
  }

  private endWord(): void {
    const isTooWide = this.widthOf(this.word) > this.width;
    // A word that is wider than a line may break after any character.
    const chunks = isTooWide ? this.word.flatMap(charactersOf) : [this.word];
    let space = this.lineWidth > 0 && this.word.length > 0 ? ' ' : '';
    for (const chunk of chunks) {
      const fits = this.lineWidth + this.widthOf([space, ...chunk]) <= this.width;
      if (fits || this.lineWidth === 0) {
        this.append([space, ...chunk]);
      } else {
        // Without the space, a screen reader would join the words on both sides of the break.
        this.append([space]);
        this.endLine();
        this.append(chunk);
      }
      space = '';
    }
    this.word = [];
  }

  private append(parts: Part[]): void {
    this.line.push(...parts);
    this.lineWidth += this.widthOf(parts);
  }

  private endLine(): void {
    const { style, line } = this;
    const formulas = line.filter((part) => typeof part !== 'string');
    const extent = (side: 'ascent' | 'descent') =>
      Math.max(textExtent[side] * style.size, ...formulas.map((formula) => formula[side] + formulaMargin));
    this.lines.push({
      style,
      pieces: this.piecesOf(line),
      ascent: extent('ascent'),
      descent: extent('descent'),
    });
    this.line = [];
    this.lineWidth = 0;
  }

  private widthOf(parts: Part[]): number {
    return widthOf(this.piecesOf(parts));
  }

  private piecesOf(parts: Part[]): Piece[] {
    const pieces = joinText(parts).map((part) =>
      typeof part === 'string' ? this.typeface.runsOf(part, this.style) : [part],
    );
    return pieces.flat();
  }
}

/** Joins adjacent strings, so that the font can kern across them. */
function joinText(parts: Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

function charactersOf(part: Part): Part[][] {
  return typeof part === 'string' ? Array.from(part, (character) => [character]) : [[part]];
}

export function widthOf(pieces: Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}

export function heightOf(lines: Line[]): number {
  return lines.reduce((sum, { ascent, descent }) => sum + ascent + descent, 0);
}
