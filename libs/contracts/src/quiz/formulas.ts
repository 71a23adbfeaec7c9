/** A longer formula is probably a mistake, and is shown as plain text. */
export const formulaMaxLength = 1000;

export interface TextPiece {
  kind: 'text' | 'formula';
  /** The text, or the LaTeX between the dollar signs. */
  value: string;
}

/**
 * A `\$`, or a formula between `$` or `$$`. As in Pandoc, the opening one isn't followed by a space, and the closing
 * one isn't preceded by a space or followed by a digit: "$5 and $6" are prices.
 */
const escapeOrFormula = new RegExp(
  String.raw`\\\$|(\${1,2})(?![\s$])((?:\\[^]|[^\\$]){1,${formulaMaxLength}})(?<!\s)\1(?!\d)`,
  'gu',
);

/** Splits a text that may contain LaTeX between dollar signs. No piece is empty. `\$` is a dollar sign. */
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
