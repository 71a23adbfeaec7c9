import { defuseFormula } from '@math-app/server';
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number;

/** What tells Excel that a file is UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Lines as spreadsheets read them (RFC 4180). Text that would be a formula is defused, numbers stay numbers. */
export function csvLines(rows: Cell[][]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? defuseFormula(cell) : cell)));
  return stringify(cells, { record_delimiter: 'windows' });
}
