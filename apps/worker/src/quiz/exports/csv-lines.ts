import { defuseFormula } from '@math-app/server';
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number;

/** Excel reads a file as UTF-8 only if it starts with this character. */
export const byteOrderMark = '\uFEFF';

/** Formats rows for spreadsheets (RFC 4180). Numbers stay numbers; text can't run as a formula. */
export function csvLines(rows: Cell[][]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? defuseFormula(cell) : cell)));
  return stringify(cells, { record_delimiter: 'windows' });
}
