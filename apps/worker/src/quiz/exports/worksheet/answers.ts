import type { QuestionEntity } from '@math-app/database/quiz';
import { heightOf, type Line } from './lines.ts';
import { gutter, promptStyle, writeNumber } from './questions.ts';
import { colors, type Sheet } from './sheet.ts';
import type { Style } from './typeface.ts';

const explanationStyle: Style = { size: 10, weight: 'regular', color: colors.muted };
const gap = 6;
const columnsWithoutExplanations = 3;

type AnsweredQuestion = Pick<QuestionEntity, 'answer' | 'explanation'>;

/** Answers are printed side by side, unless any of them has an explanation. */
export function columnsFor(questions: AnsweredQuestion[]): number {
  return questions.some(({ explanation }) => explanation) ? 1 : columnsWithoutExplanations;
}

/** Writes one row of answers and their explanations, numbered from `firstNumber`. */
export function writeAnswers(
  sheet: Sheet,
  list: PDFKit.PDFStructureElement,
  firstNumber: number,
  questions: AnsweredQuestion[],
  columns: number,
): void {
  const columnWidth = sheet.width / columns;
  const cells = questions.map((question) => linesOf(sheet, question, columnWidth - gutter - gap));
  sheet.keepTogether(Math.max(...cells.map(heightOf)));
  const top = sheet.y;
  let bottom = top;
  for (const [column, lines] of cells.entries()) {
    const item = sheet.element('LI', list);
    const left = sheet.left + column * columnWidth;
    sheet.y = top;
    writeNumber(sheet, item, firstNumber + column, lines[0]!.ascent, left);
    sheet.write(lines, sheet.element('LBody', item), left + gutter);
    item.end();
    // A single column may continue on the next page, above its own top.
    bottom = columns === 1 ? sheet.y : Math.max(bottom, sheet.y);
  }
  sheet.y = bottom + gap;
}

function linesOf(sheet: Sheet, { answer, explanation }: AnsweredQuestion, width: number): Line[] {
  const explanationLines = explanation ? sheet.break(explanation, explanationStyle, width) : [];
  return [...sheet.break(answer, promptStyle, width), ...explanationLines];
}
