import type { Fault } from '@math-app/database/quiz';

/** A row as it was read from the file. */
export interface Row {
  /** The line it starts on, counted from 1. */
  line: number;
  /** The input of the schema. */
  content: unknown;
  /** The same as text, in the order of `importColumns`, for the report of bad rows. */
  cells: string[];
  /** Set if the row is malformed, so that its content can't be checked. */
  fault?: Fault;
}

/** The longest possible question is shorter, even with every character escaped. */
export const maxRowBytes = 64 * 1024;

export const tooLong = (line: number): string =>
  `The row that starts on line ${line} is longer than ${maxRowBytes / 1024} kB. Check for a quote that isn't closed.`;
