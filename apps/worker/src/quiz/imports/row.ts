import type { Fault } from '@math-app/database/quiz';

/** A row as it stands in the file. */
export interface Row {
  /** Where it begins, counted from 1. */
  line: number;
  /** What the schema checks. */
  content: unknown;
  /** The same as text, in the order of the contract's columns, for the report of bad rows. */
  cells: string[];
  /** What is wrong with its form, where that is known already. */
  fault?: Fault;
}

/** Bytes that one row may take. The longest question, every character escaped, is shorter. */
export const longestRow = 64 * 1024;

export const tooLong = (line: number): string =>
  `The row that begins on line ${line} is longer than ${longestRow / 1024} kB. Perhaps a quote is not closed.`;
