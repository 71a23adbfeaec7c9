import PDFDocument from 'pdfkit';
import drawSvg from 'svg-to-pdfkit';
import { type Line, LineBreaker, type Piece, widthOf } from './lines.ts';
import type { Picture } from './picture.ts';
import { type Style, Typeface } from './typeface.ts';

const margins = { top: 56, bottom: 64, side: 56 };

export const colors = { ink: '#20302b', board: '#1d5c4b', muted: '#5a6b65', rule: '#aab8b2' };
const footerStyle: Style = { size: 9, weight: 'regular', color: colors.muted };

/**
 * A document of A4 pages, written from top to bottom. Its text and pictures are tagged for screen readers (PDF 1.7,
 * section 14.8); everything else is marked as decoration.
 */
export class Sheet {
  readonly left = margins.side;
  readonly width: number;
  /** The height on the page at which the next thing is written. */
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
      // No default font: the typeface below brings its own.
      font: '',
      info: { Title: title, Author: 'Math App', Creator: 'Math App' },
    });
    this.typeface = new Typeface(this.document);
    this.width = this.document.page.width - 2 * margins.side;
    this.bottom = this.document.page.height - margins.bottom;
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  /** Adds an element to the document's structure, such as a heading `H1` or a list `L`. The caller ends it. */
  element(type: string, parent = this.root): PDFKit.PDFStructureElement {
    const element = this.document.struct(type);
    parent.add(element);
    return element;
  }

  break(text: string, style: Style, width = this.width): Line[] {
    return LineBreaker.break(this.typeface, text, style, width);
  }

  /** Starts a new page if `height` fits on an empty page, but no longer on this one. */
  keepTogether(height: number): void {
    const fitsOnEmptyPage = height <= this.bottom - margins.top;
    if (fitsOnEmptyPage && this.y + height > this.bottom) this.nextPage();
  }

  /** PDFKit compresses the previous page, so memory holds the shapes of a single page. */
  nextPage(): void {
    this.writeFooter();
    this.document.addPage();
    this.pageNumber++;
    this.y = margins.top;
  }

  write(lines: Line[], parent: PDFKit.PDFStructureElement, left = this.left): void {
    for (const line of lines) {
      this.keepTogether(line.ascent + line.descent);
      this.y += line.ascent;
      this.writeLine(line, parent, left);
      this.y += line.descent;
    }
  }

  picture({ jpeg, alt, width, height }: Picture, parent: PDFKit.PDFStructureElement, left: number): void {
    const { document, y } = this;
    parent.add(document.struct('Figure', { alt }, [() => document.image(jpeg, left, y, { width, height })]));
    this.y += height;
  }

  /** Draws a thin horizontal line at the current height. */
  rule(left: number, length: number): void {
    this.decorate(() => {
      this.document
        .moveTo(left, this.y)
        .lineTo(left + length, this.y)
        .lineWidth(0.75)
        .strokeColor(colors.rule)
        .stroke();
    });
  }

  /** Draws the product's logo: a division sign in chalk on a blackboard. */
  logo(size: number): void {
    const { document, left, y } = this;
    const scale = size / 32;
    this.decorate(() => {
      document.save().translate(left, y).scale(scale);
      document.roundedRect(0, 0, 32, 32, 8).fill(colors.board);
      document.circle(16, 8.5, 2.7).roundedRect(6.5, 14.4, 19, 3.2, 1.6).fill('#ffffff');
      document.circle(16, 23.5, 2.7).fill('#f4c95d').restore();
    });
  }

  /** Returns the part of the file that is complete and hasn't been returned before. */
  *takeFinished(): Generator<Uint8Array> {
    for (;;) {
      const chunk: Uint8Array | null = this.document.read();
      if (!chunk) return;
      yield chunk;
    }
  }

  /** Ends the file and returns the rest of it. */
  end(): AsyncIterable<Uint8Array> {
    this.writeFooter();
    this.root.end();
    this.document.end();
    return this.document;
  }

  private writeFooter(): void {
    const baseline = this.bottom + margins.bottom / 2;
    const [title] = this.break(this.title, footerStyle, this.width - 60);
    const [number] = this.break(String(this.pageNumber), footerStyle);
    this.decorate(() => {
      this.draw(title!.pieces, footerStyle, this.left, baseline);
      this.draw(number!.pieces, footerStyle, this.left + this.width - widthOf(number!.pieces), baseline);
    });
  }

  private writeLine({ pieces, style }: Line, parent: PDFKit.PDFStructureElement, left: number): void {
    let x = left;
    for (const piece of pieces) {
      const pieceLeft = x;
      const drawing = () => this.draw([piece], style, pieceLeft, this.y);
      const isFormula = piece.kind === 'formula';
      parent.add(isFormula ? this.document.struct('Formula', { alt: piece.source }, [drawing]) : drawing);
      x += piece.width;
    }
  }

  private draw(pieces: Piece[], { size, color }: Style, left: number, baseline: number): void {
    let x = left;
    for (const piece of pieces) {
      if (piece.kind === 'text') {
        this.document.font(piece.face, size).fillColor(color);
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
