import type { QuestionEntity } from '@math-app/database/quiz';
import { heightOf, type Line, type Style } from './lines.ts';
import { gutter, promptStyle, writeNumber } from './questions.ts';
import { colours, type Sheet } from './sheet.ts';

const explanationStyle: Style = { size: 10, weight: 'regular', colour: colours.muted };
const gap = 6;
const columnsOfBareAnswers = 3;

type Key = Pick<QuestionEntity, 'answer' | 'explanation'>;

/** Answers side by side where nothing is said about them, else one below the other. */
export function columnsFor(keys: Key[]): number {
  return keys.some(({ explanation }) => explanation) ? 1 : columnsOfBareAnswers;
}

/** Right answers in a row, and why they are right where staff have said so. `first` is the number of the first. */
export function writeAnswers(
  sheet: Sheet,
  list: PDFKit.PDFStructureElement,
  first: number,
  keys: Key[],
  columns: number,
): void {
  const columnWidth = sheet.width / columns;
  const cells = keys.map((key) => linesOf(sheet, key, columnWidth - gutter - gap));
  sheet.keepTogether(Math.max(...cells.map(heightOf)));
  const top = sheet.y;
  let bottom = top;
  for (const [column, lines] of cells.entries()) {
    const item = sheet.element('LI', list);
    const left = sheet.left + column * columnWidth;
    sheet.y = top;
    writeNumber(sheet, item, first + column, lines[0]!.ascent, left);
    sheet.write(lines, sheet.element('LBody', item), left + gutter);
    item.end();
    bottom = columns === 1 ? sheet.y : Math.max(bottom, sheet.y);
  }
  sheet.y = bottom + gap;
}

function linesOf(sheet: Sheet, { answer, explanation }: Key, width: number): Line[] {
  const explained = explanation ? sheet.break(explanation, explanationStyle, width) : [];
  return [...sheet.break(answer, promptStyle, width), ...explained];
}
