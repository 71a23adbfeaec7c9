import { heightOf, widthOf } from './lines.ts';
import type { Picture } from './picture.ts';
import { colors, type Sheet } from './sheet.ts';
import type { Style } from './typeface.ts';

const titleStyle: Style = { size: 22, weight: 'bold', color: colors.board };
const brandStyle: Style = { size: 11, weight: 'bold', color: colors.ink };
const labelStyle: Style = { size: 10, weight: 'regular', color: colors.muted };
const numberStyle: Style = { size: 12, weight: 'bold', color: colors.board };
export const promptStyle: Style = { size: 12, weight: 'regular', color: colors.ink };

/** Width of the column with the question numbers. */
export const gutter = 30;

/** Space to calculate in, with the answer line at its end. */
const answerHeight = 44;
const answerWidth = 150;
const pictureGap = 8;

export interface PrintedQuestion {
  prompt: string;
  picture: Picture | null;
}

export function writeHeader(sheet: Sheet, title: string): void {
  const logoSize = 18;
  sheet.logo(logoSize);
  sheet.y += 2;
  sheet.write(sheet.break('Math App', brandStyle), sheet.element('P'), sheet.left + logoSize + 8);
  sheet.y += 20;
  sheet.write(sheet.break(title, titleStyle), sheet.element('H1'));
}

/** The fields that a student fills in first. */
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

function writeField(sheet: Sheet, label: string, left: number, width: number, suffix = ''): void {
  const paragraph = sheet.element('P');
  const top = sheet.y;
  const [labelLine] = sheet.break(label, labelStyle);
  const [suffixLine] = sheet.break(suffix, labelStyle);
  const ruleLeft = left + widthOf(labelLine!.pieces) + 6;
  const ruleRight = left + width - widthOf(suffixLine!.pieces);
  sheet.write([labelLine!], paragraph, left);
  sheet.y = top;
  sheet.write([suffixLine!], paragraph, ruleRight);
  sheet.y -= suffixLine!.descent - 2;
  sheet.rule(ruleLeft, ruleRight - ruleLeft);
  paragraph.end();
}

export function writeEmptyNotice(sheet: Sheet): void {
  sheet.write(sheet.break('This quiz has no questions yet.', promptStyle), sheet.element('P'));
}

export function writeQuestion(
  sheet: Sheet,
  list: PDFKit.PDFStructureElement,
  number: number,
  { prompt, picture }: PrintedQuestion,
): void {
  const lines = sheet.break(prompt, promptStyle, sheet.width - gutter);
  const pictureHeight = picture ? picture.height + pictureGap : 0;
  sheet.keepTogether(heightOf(lines) + pictureHeight + answerHeight);
  const item = sheet.element('LI', list);
  writeNumber(sheet, item, number, lines[0]!.ascent);
  const body = sheet.element('LBody', item);
  sheet.write(lines, body, sheet.left + gutter);
  if (picture) {
    sheet.y += pictureGap;
    sheet.picture(picture, body, sheet.left + gutter);
  }

  sheet.keepTogether(answerHeight);
  sheet.y += answerHeight - 22;
  writeField(sheet, 'Answer', sheet.left + sheet.width - answerWidth, answerWidth);
  sheet.y += 18;
  item.end();
}

/** Writes a number in its column, on the same baseline as the text beside it. */
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
