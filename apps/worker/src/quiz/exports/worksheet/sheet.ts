import PDFDocument from 'pdfkit';
import drawSvg from 'svg-to-pdfkit';
import { type Line, LineBreaker, type Piece, type Style } from './lines.ts';
import type { Picture } from './picture.ts';
import { Typeface } from './typeface.ts';

const margins = { top: 56, bottom: 64, side: 56 };

export const colours = { ink: '#20302b', board: '#1d5c4b', muted: '#5a6b65', rule: '#aab8b2' };
const footer: Style = { size: 9, weight: 'regular', colour: colours.muted };

/**
 * A document of A4 pages that is written from top to bottom. What is text is tagged with what it is (PDF 1.7, 14.8), so
 * that it can be read aloud; the rest is decoration.
 */
export class Sheet {
  readonly left = margins.side;
  readonly width: number;
  /** Where the next thing goes. */
  y = margins.top;
  private pageNumber = 1;
  private readonly document: PDFKit.PDFDocument;
  private readonly typeface: Typeface;
  private readonly bottom: number;
  private readonly root: PDFKit.PDFStructureElement;

  constructor(private readonly title: string) {
    this.document = new PDFDocument({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en',
      displayTitle: true,
      // None: the typeface below brings its own.
      font: '',
      info: { Title: title, Author: 'Math App', Creator: 'Math App' },
    });
    this.typeface = new Typeface(this.document);
    this.width = this.document.page.width - 2 * margins.side;
    this.bottom = this.document.page.height - margins.bottom;
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  /** An element of the document's structure: a heading `H1`, a list `L` and its parts. To be ended by who began it. */
  element(type: string, parent = this.root): PDFKit.PDFStructureElement {
    const element = this.document.struct(type);
    parent.add(element);
    return element;
  }

  break(text: string, style: Style, width = this.width): Line[] {
    return LineBreaker.break(this.typeface, text, style, width);
  }

  lengthOf({ pieces }: Line): number {
    return pieces.reduce((sum, { width }) => sum + width, 0);
  }

  /** Goes to the next page where `height` has no room on this one, but would have on an empty one. */
  keepTogether(height: number): void {
    const isTooHigh = height > this.bottom - margins.top;
    if (!isTooHigh && this.y + height > this.bottom) this.nextPage();
  }

  /** A page that is left is finished: it is packed, and takes no more memory than it will take in the file. */
  nextPage(): void {
    this.writeFooter();
    this.document.addPage();
    this.pageNumber++;
    this.y = margins.top;
  }

  write(lines: Line[], parent: PDFKit.PDFStructureElement, x = this.left): void {
    for (const line of lines) {
      this.keepTogether(line.ascent + line.descent);
      this.y += line.ascent;
      this.writeLine(line, parent, x);
      this.y += line.descent;
    }
  }

  picture({ jpeg, alt, width, height }: Picture, parent: PDFKit.PDFStructureElement, x: number): void {
    const { document, y } = this;
    parent.add(document.struct('Figure', { alt }, [() => document.image(jpeg, x, y, { width, height })]));
    this.y += height;
  }

  /** A thin line, `length` long, at the height that the next thing has. */
  rule(x: number, length: number): void {
    this.decorate(() => {
      this.document
        .moveTo(x, this.y)
        .lineTo(x + length, this.y)
        .lineWidth(0.75)
        .strokeColor(colours.rule)
        .stroke();
    });
  }

  /** The sign of the product: that of division, in chalk on a blackboard. */
  logo(size: number): void {
    const { document, left, y } = this;
    const scale = size / 32;
    this.decorate(() => {
      document.save().translate(left, y).scale(scale);
      document.roundedRect(0, 0, 32, 32, 8).fill(colours.board);
      document.circle(16, 8.5, 2.7).roundedRect(6.5, 14.4, 19, 3.2, 1.6).fill('#ffffff');
      document.circle(16, 23.5, 2.7).fill('#f4c95d').restore();
    });
  }

  /** What there is of the file so far, and has not been handed out yet. */
  *finished(): Generator<Uint8Array> {
    for (;;) {
      const chunk = this.document.read() as Uint8Array | null;
      if (!chunk) return;
      yield chunk;
    }
  }

  /** Ends the file, and hands out the rest of it. */
  end(): AsyncIterable<Uint8Array> {
    this.writeFooter();
    this.root.end();
    this.document.end();
    return this.document as AsyncIterable<Uint8Array>;
  }

  private writeFooter(): void {
    const baseline = this.bottom + margins.bottom / 2;
    const [title] = this.break(this.title, footer, this.width - 60);
    const [number] = this.break(String(this.pageNumber), footer);
    this.decorate(() => {
      this.draw(title!.pieces, footer, this.left, baseline);
      this.draw(number!.pieces, footer, this.left + this.width - this.lengthOf(number!), baseline);
    });
  }

  private writeLine({ pieces, style }: Line, parent: PDFKit.PDFStructureElement, left: number): void {
    let x = left;
    for (const piece of pieces) {
      const at = x;
      const drawing = () => this.draw([piece], style, at, this.y);
      parent.add(
        piece.kind === 'formula'
          ? this.document.struct('Formula', { alt: piece.source }, [drawing])
          : drawing,
      );
      x += piece.width;
    }
  }

  private draw(pieces: Piece[], { size, colour }: Style, left: number, baseline: number): void {
    let x = left;
    for (const piece of pieces) {
      if (piece.kind === 'text') {
        this.document.font(piece.face, size).fillColor(colour);
        this.document.text(piece.text, x, baseline, { baseline: 'alphabetic', lineBreak: false });
      } else {
        drawSvg(this.document, piece.svg, x, baseline - piece.ascent, {
          width: piece.width,
          height: piece.ascent + piece.descent,
          assumePt: true,
          fontCallback: () => 'dejavu',
          warningCallback: () => undefined,
        });
      }
      x += piece.width;
    }
  }

  private decorate(drawing: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    drawing();
    this.document.endMarkedContent();
  }
}
