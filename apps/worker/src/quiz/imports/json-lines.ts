import { ImportFailure } from './import-stop.ts';
import { longestRow, tooLong } from './row.ts';

const byte = { lineFeed: 10, quote: 34, backslash: 92, openList: 91, closeList: 93, open: 123, close: 125 };
const spaces = new Set([32, 9, 10, 13]);
const comma = 44;
const byteOrderMark = new Set([0xef, 0xbb, 0xbf]);

/** A row is an object of texts; what is deeper is no row, and would fill the parser's memory. */
const deepest = 8;

/**
 * Follows a JSON file byte by byte, ahead of the parser, for what the parser does not tell: on which line each row
 * begins, and whether the file is a list of rows of a sound size at all.
 */
export class JsonLines {
  line = 1;
  private readonly starts: number[] = [];
  private depth = 0;
  private isOver = false;
  private isInText = false;
  private isEscaped = false;
  private isInRow = false;
  private rowBytes = 0;

  /** The line on which the next row begins, of those that were not asked for yet. */
  nextStart(): number {
    return this.starts.shift() ?? this.line;
  }

  /** @throws ImportFailure where this cannot become a list of rows */
  take(chunk: Buffer): void {
    for (const value of chunk) {
      if (value === byte.lineFeed) this.line++;
      if (this.isInRow && ++this.rowBytes > longestRow) {
        throw new ImportFailure('row-too-long', tooLong(this.starts.at(-1) ?? this.line));
      }
      if (this.isInText) this.takeOfText(value);
      else if (!spaces.has(value)) this.takeOfStructure(value);
    }
  }

  private takeOfText(value: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (value === byte.backslash) this.isEscaped = true;
    else if (value === byte.quote) this.isInText = false;
  }

  private takeOfStructure(value: number): void {
    if (this.depth === 0) return this.takeOfRoot(value);
    if (value === comma && this.depth === 1) {
      this.isInRow = false;
      return;
    }
    const isEnd = value === byte.close || value === byte.closeList;
    if (!this.isInRow && !isEnd) this.beginRow();
    if (value === byte.quote) this.isInText = true;
    if (value === byte.open || value === byte.openList) this.deepen();
    if (isEnd) this.isOver = --this.depth === 0;
  }

  private takeOfRoot(value: number): void {
    if (byteOrderMark.has(value) && this.line === 1) return;
    if (this.isOver) {
      throw new ImportFailure(
        'malformed-json',
        `There is more behind the end of the list, on line ${this.line}.`,
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

  private deepen(): void {
    if (++this.depth > deepest) {
      throw new ImportFailure('malformed-json', `The row on line ${this.starts.at(-1)} is nested too deep.`);
    }
  }
}
