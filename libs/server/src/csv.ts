/** Characters with which a formula starts in a spreadsheet. */
const formulaStart = /^[=+\-@\t\r]/;

/** Makes spreadsheets show a cell as text. User input that they run as a formula could send data to another server. */
export function defuseFormula(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

const defused = /^'(?=[=+\-@\t\r])/;

/** Reverses `defuseFormula`, so that exported files can be imported again. */
export function restoreFormula(cell: string): string {
  return cell.replace(defused, '');
}
