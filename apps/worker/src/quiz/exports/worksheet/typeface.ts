import { createRequire } from 'node:module';
import { openSync } from 'fontkit';

/** The product's font in two subsets, then a font with the characters they lack: ≤, √, π, Greek, Cyrillic. */
const faces = {
  regular: ['atkinson-latin-400', 'atkinson-latin-ext-400', 'dejavu'],
  bold: ['atkinson-latin-700', 'atkinson-latin-ext-700', 'dejavu'],
} as const;

type Weight = keyof typeof faces;
type Face = (typeof faces)[Weight][number];

export interface Style {
  size: number;
  weight: Weight;
  color: string;
}

/** Text that a single face can show. */
export interface TextRun {
  kind: 'text';
  face: Face;
  text: string;
  width: number;
}

/** Replaces a character that no face has. */
const unknownCharacter = '□';

/** Characters that aren't drawn, such as the joiners within an emoji. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

const { resolve } = createRequire(import.meta.url);

/** Finds a font beside the bundle in production, and in the installed packages during development. */
function fileOf(face: Face): string {
  if (face === 'dejavu') return resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  const name = face.replace('atkinson', 'atkinson-hyperlegible-next');
  return resolve(`@fontsource/atkinson-hyperlegible-next/files/${name}-normal.woff`);
}

function codePointsOf(face: Face): Set<number> {
  const font = openSync(fileOf(face));
  // Only a collection of several fonts has no characters of its own.
  return new Set('characterSet' in font ? font.characterSet : []);
}

const allFaces = [...new Set([...faces.regular, ...faces.bold])];
const codePoints = new Map(allFaces.map((face) => [face, codePointsOf(face)]));

/** Sets each character of a document in the first face that has it. */
export class Typeface {
  constructor(private readonly document: PDFKit.PDFDocument) {
    for (const face of allFaces) document.registerFont(face, fileOf(face));
  }

  runsOf(text: string, { weight, size }: Style): TextRun[] {
    const runs: Pick<TextRun, 'face' | 'text'>[] = [];
    for (const character of text.normalize('NFC').replace(invisible, '')) {
      const face = faces[weight].find((candidate) =>
        codePoints.get(candidate)?.has(character.codePointAt(0)!),
      );
      const run = face ? { face, text: character } : { face: 'dejavu' as const, text: unknownCharacter };
      const last = runs.at(-1);
      if (last?.face === run.face) last.text += run.text;
      else runs.push(run);
    }
    return runs.map((run) => ({
      kind: 'text',
      ...run,
      width: this.document.font(run.face, size).widthOfString(run.text),
    }));
  }
}
