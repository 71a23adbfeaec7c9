/** A part of a text that something else replaces. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Applies edits that were all found in the same text. Of two that overlap, the larger one wins. */
export function applyEdits(text: string, edits: Edit[]): string {
  const sorted = edits.toSorted((one, other) => one.start - other.start || other.end - one.end);
  let result = '';
  let position = 0;
  for (const { start, end, text: replacement } of sorted) {
    if (end <= position && start < position) continue;
    result += text.slice(position, Math.max(start, position)) + replacement;
    position = Math.max(end, position);
  }
  return result + text.slice(position);
}
