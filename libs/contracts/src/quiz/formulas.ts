/** A longer formula is somebody's accident; as plain text it does no harm. */
export const formulaMaxLength = 1000;

export interface TextPiece {
  kind: 'text' | 'formula';
  /** Of a formula: the LaTeX between its dollar signs. */
  value: string;
}

/**
 * A `\$`, or a formula between `$` or `$$`. As in Pandoc, the opening one has no space behind it, the closing
 * one none before it and no digit behind it: "$5 and $6" are prices.
 */
const escapeOrFormula = new RegExp(
  String.raw`\\\$|(\${1,2})(?![\s$])((?:\\[^]|[^\\$]){1,${formulaMaxLength}})(?<!\s)\1(?!\d)`,
  'gu',
);

/** The pieces of a text that may hold LaTeX between dollar signs, in order and none empty. `\$` is a dollar sign. */
export function splitFormulas(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let plain = '';
  let end = 0;
  const closeText = () => {
    if (plain) pieces.push({ kind: 'text', value: plain });
    plain = '';
  };
  for (const match of text.matchAll(escapeOrFormula)) {
    plain += text.slice(end, match.index);
    end = match.index + match[0].length;
    if (match[2] === undefined) {
      plain += '$';
    } else {
      closeText();
      pieces.push({ kind: 'formula', value: match[2] });
    }
  }
  plain += text.slice(end);
  closeText();
  return pieces;
}
