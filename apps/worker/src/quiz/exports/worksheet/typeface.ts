import { createRequire } from 'node:module';

/** The product's own font, then one with the letters and signs that it lacks: ≤, √, π, Greek, Cyrillic. */
const faces = {
  regular: ['atkinson-latin-400', 'atkinson-latin-ext-400', 'dejavu'],
  bold: ['atkinson-latin-700', 'atkinson-latin-ext-700', 'dejavu'],
} as const;

export type Weight = keyof typeof faces;
type Face = (typeof faces)[Weight][number];

/** Text that one face can show. */
export interface Run {
  face: Face;
  text: string;
}

/** Stands where no face has the character. */
const unknownCharacter = '□';

/** What has no look of its own, such as the joiners within an emoji. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

const { resolve } = createRequire(import.meta.url);

/** Where the file of a face is: beside the bundle, or in the packages of development. */
function fileOf(face: Face): string {
  if (face === 'dejavu') return resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  const name = face.replace('atkinson', 'atkinson-hyperlegible-next');
  return resolve(`@fontsource/atkinson-hyperlegible-next/files/${name}-normal.woff`);
}

/** The opened font, which pdfkit keeps to itself. */
interface OpenedFont {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Chooses for each character of a document the first face that has it. */
export class Typeface {
  private readonly known = new Map<string, Run>();

  constructor(private readonly document: PDFKit.PDFDocument) {
    for (const face of new Set([...faces.regular, ...faces.bold])) document.registerFont(face, fileOf(face));
  }

  runsOf(text: string, weight: Weight): Run[] {
    const runs: Run[] = [];
    for (const character of text.normalize('NFC').replace(invisible, '')) {
      const found = this.find(character, weight);
      const last = runs.at(-1);
      if (last?.face === found.face) last.text += found.text;
      else runs.push({ ...found });
    }
    return runs;
  }

  widthOf({ face, text }: Run, size: number): number {
    return this.document.font(face, size).widthOfString(text);
  }

  private find(character: string, weight: Weight): Run {
    const key = `${weight} ${character}`;
    const known = this.known.get(key);
    if (known) return known;
    const face = faces[weight].find((candidate) => this.has(candidate, character));
    const run: Run = face ? { face, text: character } : { face: 'dejavu', text: unknownCharacter };
    this.known.set(key, run);
    return run;
  }

  private has(face: Face, character: string): boolean {
    const { _font } = this.document.font(face) as unknown as OpenedFont;
    return _font.font.hasGlyphForCodePoint(character.codePointAt(0)!);
  }
}
