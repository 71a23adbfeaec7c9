import { type ImportColumn, importColumns } from '@math-app/contracts/quiz';
import { ImportFailure } from './import-failure.ts';

const optional: ImportColumn = 'explanation';

/** Reads the header: columns in any order, upper or lower case. */
export function readHeader(cells: string[]): ImportColumn[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const unknown = names.filter((name) => !isColumn(name));
  const duplicates = names.filter((name, index) => names.indexOf(name) !== index);
  const missing = importColumns.filter((column) => column !== optional && !names.includes(column));
  const problems = [
    unknown.length > 0 && `Unknown: ${quoted(unknown)}.`,
    duplicates.length > 0 && `Duplicate: ${quoted(duplicates)}.`,
    missing.length > 0 && `Missing: ${quoted(missing)}.`,
  ].filter(Boolean);
  if (problems.length > 0) {
    const rule = `The first line must name the columns ${importColumns.join(', ')}.`;
    throw new ImportFailure('wrong-columns', [rule, ...problems].join(' '));
  }
  return names.filter(isColumn);
}

function isColumn(name: string): name is ImportColumn {
  return (importColumns as readonly string[]).includes(name);
}

/** Shortens the names: the first line of a file that isn't a table can contain anything. */
function quoted(names: string[]): string {
  const shown = names.slice(0, 6).map((name) => `“${name.replace(/\p{Cc}/gu, ' ').slice(0, 40)}”`);
  return [...shown, ...(names.length > shown.length ? ['…'] : [])].join(', ');
}
