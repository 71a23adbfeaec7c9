import { ImportFailure } from './import-failure.ts';
import { maxRowBytes, tooLong } from './row.ts';

const byte = { lineFeed: 10, quote: 34, backslash: 92, openList: 91, closeList: 93, open: 123, close: 125 };
const spaces = new Set([32, 9, 10, 13]);
const comma = 44;
const byteOrderMark = new Set([0xef, 0xbb, 0xbf]);

/** A row is a flat object. Deep nesting is rejected, because it would fill the parser's memory. */
const maxDepth = 8;

/**
 * Scans a JSON file byte by byte, ahead of the parser, for what the parser doesn't report: the line on which each row
 * starts, and whether the file is a list of rows of acceptable size.
 */
export class JsonLines {
  line = 1;
  private readonly starts: number[] = [];
  private depth = 0;
  private isEnded = false;
  private isInString = false;
  private isEscaped = false;
  private isInRow = false;
  private rowBytes = 0;

  /** @returns the line on which the next row starts; each call moves on by one row */
  nextStart(): number {
    return this.starts.shift() ?? this.line;
  }

  /** @throws ImportFailure as soon as the file can't be a list of rows */
  scan(chunk: Buffer): void {
    for (const value of chunk) {
      if (value === byte.lineFeed) this.line++;
      if (this.isInRow && ++this.rowBytes > maxRowBytes) {
        throw new ImportFailure('row-too-long', tooLong(this.starts.at(-1) ?? this.line));
      }
      if (this.isInString) this.scanString(value);
      else if (!spaces.has(value)) this.scanStructure(value);
    }
  }

  private scanString(value: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (value === byte.backslash) this.isEscaped = true;
    else if (value === byte.quote) this.isInString = false;
  }

  private scanStructure(value: number): void {
    if (this.depth === 0) return this.scanRoot(value);
    if (value === comma && this.depth === 1) {
      this.isInRow = false;
      return;
    }
    const isEnd = value === byte.close || value === byte.closeList;
    if (!this.isInRow && !isEnd) this.beginRow();
    if (value === byte.quote) this.isInString = true;
    if (value === byte.open || value === byte.openList) this.descend();
    if (isEnd) this.isEnded = --this.depth === 0;
  }

  private scanRoot(value: number): void {
    if (byteOrderMark.has(value) && this.line === 1) return;
    if (this.isEnded) {
      throw new ImportFailure(
        'malformed-json',
        `Unexpected content after the end of the list, on line ${this.line}.`,
      );
    }
    if (value !== byte.openList) {
      throw new ImportFailure('malformed-json', 'The file must be a list of rows: [{…}, {…}].');
    }
    this.depth = 1;
  }

  private beginRow(): void {
    this.isInRow = true;
    this.rowBytes = 0;
    this.starts.push(this.line);
  }

  private descend(): void {
    if (++this.depth > maxDepth) {
      throw new ImportFailure(
        'malformed-json',
        `The row on line ${this.starts.at(-1)} is nested too deeply.`,
      );
    }
  }
}
