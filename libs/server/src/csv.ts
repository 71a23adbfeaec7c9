/** What spreadsheets take for the beginning of a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/** A cell of a CSV file that a spreadsheet shows and never computes: text of others could be a formula that calls home. */
export function defuseFormula(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

const defused = /^'(?=[=+\-@\t\r])/;

/** The cell that `defuseFormula` made safe, as it was: what was exported can be imported again. */
export function restoreFormula(cell: string): string {
  return cell.replace(defused, '');
}
