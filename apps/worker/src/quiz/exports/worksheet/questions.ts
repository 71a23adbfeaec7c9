import { heightOf, type Style } from './lines.ts';
import type { Picture } from './picture.ts';
import { colours, type Sheet } from './sheet.ts';

const titleStyle: Style = { size: 22, weight: 'bold', colour: colours.board };
const brandStyle: Style = { size: 11, weight: 'bold', colour: colours.ink };
const labelStyle: Style = { size: 10, weight: 'regular', colour: colours.muted };
const numberStyle: Style = { size: 12, weight: 'bold', colour: colours.board };
export const promptStyle: Style = { size: 12, weight: 'regular', colour: colours.ink };

/** The column of the numbers. */
export const gutter = 30;

/** Room to calculate in, with the line for the answer at its end. */
const answerRoom = 44;
const answerLength = 150;
const pictureGap = 8;

export interface PrintedQuestion {
  prompt: string;
  picture: Picture | null;
}

/** Whose worksheet it is, and of what. */
export function writeHead(sheet: Sheet, title: string): void {
  const logoSize = 18;
  sheet.logo(logoSize);
  sheet.y += 2;
  sheet.write(sheet.break('Math App', brandStyle), sheet.element('P'), sheet.left + logoSize + 8);
  sheet.y += 20;
  sheet.write(sheet.break(title, titleStyle), sheet.element('H1'));
}

/** What the student fills in first. */
export function writeFields(sheet: Sheet, questionCount: number): void {
  const { left, width } = sheet;
  sheet.y += 16;
  const top = sheet.y;
  writeField(sheet, 'Name', left, width * 0.52);
  sheet.y = top;
  writeField(sheet, 'Date', left + width * 0.56, width * 0.2);
  sheet.y = top;
  writeField(sheet, 'Score', left + width * 0.8, width * 0.2, `\u00A0/ ${questionCount}`);
  sheet.y += 26;
}

function writeField(sheet: Sheet, label: string, left: number, width: number, unit = ''): void {
  const paragraph = sheet.element('P');
  const top = sheet.y;
  const [before] = sheet.break(label, labelStyle);
  const [after] = sheet.break(unit, labelStyle);
  const start = left + sheet.lengthOf(before!) + 6;
  const end = left + width - sheet.lengthOf(after!);
  sheet.write([before!], paragraph, left);
  sheet.y = top;
  sheet.write([after!], paragraph, end);
  sheet.y -= after!.descent - 2;
  sheet.rule(start, end - start);
  paragraph.end();
}

export function writeNothing(sheet: Sheet): void {
  sheet.write(sheet.break('This quiz has no questions yet.', promptStyle), sheet.element('P'));
}

export function writeQuestion(
  sheet: Sheet,
  list: PDFKit.PDFStructureElement,
  number: number,
  { prompt, picture }: PrintedQuestion,
): void {
  const lines = sheet.break(prompt, promptStyle, sheet.width - gutter);
  const pictureRoom = picture ? picture.height + pictureGap : 0;
  sheet.keepTogether(heightOf(lines) + pictureRoom + answerRoom);
  const item = sheet.element('LI', list);
  writeNumber(sheet, item, number, lines[0]!.ascent);
  const body = sheet.element('LBody', item);
  sheet.write(lines, body, sheet.left + gutter);
  if (picture) {
    sheet.y += pictureGap;
    sheet.picture(picture, body, sheet.left + gutter);
  }

  sheet.keepTogether(answerRoom);
  sheet.y += answerRoom - 22;
  writeField(sheet, 'Answer', sheet.left + sheet.width - answerLength, answerLength);
  sheet.y += 18;
  item.end();
}

/** A number in its column, on the baseline of what stands beside it. */
export function writeNumber(
  sheet: Sheet,
  item: PDFKit.PDFStructureElement,
  number: number,
  ascent: number,
  left = sheet.left,
): void {
  const top = sheet.y;
  const [line] = sheet.break(`${number}.`, numberStyle);
  sheet.write([{ ...line!, ascent }], sheet.element('Lbl', item), left);
  sheet.y = top;
}
