import { splitFormulas } from '@math-app/contracts/quiz';
import { drawFormula, type FormulaPicture } from './formula.ts';
import type { Run, Typeface, Weight } from './typeface.ts';

export interface Style {
  size: number;
  weight: Weight;
  colour: string;
}

type TextPiece = Run & { kind: 'text'; width: number };
type FormulaPiece = { kind: 'formula'; source: string; svg: string; width: number } & Extent;
export type Piece = TextPiece | FormulaPiece;

/** How far something reaches above and below its baseline. */
export interface Extent {
  ascent: number;
  descent: number;
}

export interface Line extends Extent {
  style: Style;
  pieces: Piece[];
}

const leading = { ascent: 1.0, descent: 0.45 };
const formulaGap = 2;

/** The letters of formulas are smaller than those of the text. */
const formulaScale = 1.15;

/** Breaks text that may hold formulas into lines of a width. */
export class LineBreaker {
  private readonly lines: Line[] = [];
  private pieces: Piece[] = [];
  private used = 0;

  private constructor(
    private readonly typeface: Typeface,
    private readonly style: Style,
    private readonly width: number,
  ) {}

  static break(typeface: Typeface, text: string, style: Style, width: number): Line[] {
    const breaker = new LineBreaker(typeface, style, width);
    for (const word of breaker.wordsOf(text)) {
      if (word === 'break') breaker.closeLine();
      else breaker.place(word);
    }
    breaker.closeLine();
    return breaker.lines;
  }

  /** Words are what spaces part: a formula and the comma behind it stay together. */
  private *wordsOf(text: string): Generator<Piece[] | 'break'> {
    let word: Piece[] = [];
    for (const { kind, value } of splitFormulas(text)) {
      const picture = kind === 'formula' ? drawFormula(value, this.style.colour) : null;
      if (picture && picture.width * this.formulaSize <= this.width) {
        word.push(this.formulaPiece(value, picture));
        continue;
      }
      const plain = kind === 'formula' ? `$${value}$` : value;
      for (const part of plain.split(/(\r?\n|[^\S\u00A0]+)/)) {
        if (part.trim() === '' && part !== '') {
          yield word;
          word = [];
          if (part.includes('\n')) yield 'break';
        } else {
          word.push(...this.textPieces(part));
        }
      }
    }
    yield word;
  }

  private place(word: Piece[]): void {
    const fits = widthOf(word) <= this.width;
    // What is longer than a line may break anywhere.
    const parts = fits ? [word] : word.flatMap((piece) => this.characters(piece)).map((piece) => [piece]);
    for (const [index, part] of parts.entries()) {
      const gap = index === 0 && this.pieces.length > 0 ? this.textPieces(' ') : [];
      if (this.used + widthOf(gap) + widthOf(part) > this.width && this.pieces.length > 0) {
        // A space at the end is not seen, but read aloud: else two words would be one.
        this.pieces.push(...gap);
        this.closeLine();
        this.add(part);
      } else {
        this.add([...gap, ...part]);
      }
    }
  }

  private add(pieces: Piece[]): void {
    this.pieces.push(...pieces);
    this.used += widthOf(pieces);
  }

  private closeLine(): void {
    const { style, pieces } = this;
    const heights = pieces.map((piece) => (piece.kind === 'formula' ? piece : { ascent: 0, descent: 0 }));
    this.lines.push({
      style,
      pieces: this.joined(pieces),
      ascent: Math.max(leading.ascent * style.size, ...heights.map(({ ascent }) => ascent + formulaGap)),
      descent: Math.max(leading.descent * style.size, ...heights.map(({ descent }) => descent + formulaGap)),
    });
    this.pieces = [];
    this.used = 0;
  }

  /** Neighbours of one face as one text, with its kerning. */
  private joined(pieces: Piece[]): Piece[] {
    const joined: Piece[] = [];
    for (const piece of pieces) {
      const last = joined.at(-1);
      if (piece.kind === 'text' && last?.kind === 'text' && last.face === piece.face) {
        joined[joined.length - 1] = this.textPiece({ face: last.face, text: last.text + piece.text });
      } else {
        joined.push(piece);
      }
    }
    return joined;
  }

  private textPieces(text: string): Piece[] {
    return this.typeface.runsOf(text, this.style.weight).map((run) => this.textPiece(run));
  }

  private textPiece(run: Run): TextPiece {
    return { kind: 'text', ...run, width: this.typeface.widthOf(run, this.style.size) };
  }

  private formulaPiece(source: string, { svg, width, ascent, descent }: FormulaPicture): FormulaPiece {
    const size = this.formulaSize;
    return {
      kind: 'formula',
      source,
      svg,
      width: width * size,
      ascent: ascent * size,
      descent: descent * size,
    };
  }

  private get formulaSize(): number {
    return this.style.size * formulaScale;
  }

  private characters(piece: Piece): Piece[] {
    return piece.kind === 'text'
      ? Array.from(piece.text).flatMap((character) => this.textPieces(character))
      : [piece];
  }
}

function widthOf(pieces: Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}

export function heightOf(lines: Line[]): number {
  return lines.reduce((sum, { ascent, descent }) => sum + ascent + descent, 0);
}
