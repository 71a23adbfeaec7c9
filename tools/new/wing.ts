/** What a copy leaves out: the wing that shows how a product is built, and the tool that makes copies. */
const goneFolders = new Set(['quiz', 'quiz-engine']);
const gonePaths = [/^tools\/new\//, /^scripts\/test-new\.ts$/, /^(CHANGELOG|README)\.md$/];

export function isGonePath(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((folder) => goneFolders.has(folder)) || gonePaths.some((gone) => gone.test(path));
}

/** Whether a string names a path through a folder that is left out, such as `./quiz/index.ts` or `@math-app/quiz-engine`. */
export function leadsToWing(text: string): boolean {
  return text.split(' ').some((word) => {
    const parts = word.split('/');
    return parts.length > 1 && parts.some((part) => goneFolders.has(part));
  });
}

const marked = /^[^\n]*\b(quiz|new):begin\b[^\n]*\n[\s\S]*?^[^\n]*\b\1:end\b[^\n]*(?:\n|$)/gm;

/** Removes the lines between `quiz:begin` and `quiz:end`, which mark the wing in files that can't import it. */
export function removeMarkedLines(text: string): string {
  return text.replaceAll(marked, '').replaceAll(/\n{3,}/g, '\n\n');
}

/** Leaves the other wing of two alternatives, as in the glob `src/{quiz,features}/**` or the pattern `(quiz|features)`. */
export function removeAlternatives(text: string): string {
  return text.replaceAll(/\{quiz,(\w+)\}|\(quiz\|(\w+)\)/g, '$1$2');
}

/** Removes the imports of the wing's styles. */
export function removeStyles(css: string): string {
  return css.replaceAll(/^@import ['"]([^'"]+)['"].*;\n/gm, (line, path: string) =>
    leadsToWing(path) ? '' : line,
  );
}
