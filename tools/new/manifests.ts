/** A `package.json`, as far as a copy changes it. */
export interface Manifest {
  name: string;
  description?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
}

type Section = 'dependencies' | 'devDependencies' | 'optionalDependencies';
const sections: Section[] = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** The text of a project's files, before and after the wing was removed. */
export interface ProjectTexts {
  before: string[];
  after: string[];
}

/**
 * Drops the packages that a project named only in the wing. A package that the project never named, such as the native
 * part of another, stays.
 *
 * @param peersOf the packages that a package expects its user to install
 */
export function dropUnusedPackages(
  manifest: Manifest,
  { before, after }: ProjectTexts,
  peersOf: (name: string) => string[],
): Manifest {
  const isGone = (name: string): boolean => {
    const typed = typedPackage(name);
    return typed ? isGone(typed) || isLeftBehind(name) : isLeftBehind(name);
  };
  const isLeftBehind = (name: string) => names(before, name) && !names(after, name);
  const all = sections.flatMap((section) => Object.keys(manifest[section] ?? {}));
  const gone = new Set(all.filter(isGone));
  const kept = all.filter((name) => !gone.has(name));
  // Nothing names a peer: it goes with the last package that asked for it.
  const isOrphan = (name: string) =>
    !names(after, name) &&
    [...gone].some((one) => peersOf(one).includes(name)) &&
    !kept.some((one) => peersOf(one).includes(name));
  for (const name of kept.filter(isOrphan)) gone.add(name);
  return mapSections(manifest, (name) => !gone.has(name));
}

/** `pdfkit` for `@types/pdfkit`. */
function typedPackage(name: string): string | undefined {
  return /^@types\/(?!node$|react)(.*)$/.exec(name)?.[1];
}

/** Whether a text has the package in quotes or at the beginning of a quoted path. */
function names(texts: string[], name: string): boolean {
  return texts.some((text) =>
    [`'`, `"`, '`'].some((quote) => [quote, '/'].some((end) => text.includes(`${quote}${name}${end}`))),
  );
}

function mapSections(manifest: Manifest, isKept: (name: string) => boolean): Manifest {
  const result = { ...manifest };
  for (const section of sections) {
    const packages = Object.entries(manifest[section] ?? {}).filter(([name]) => isKept(name));
    if (packages.length > 0) result[section] = Object.fromEntries(packages);
    else delete result[section];
  }
  return result;
}

/** Drops the npm scripts that run a file which isn't copied. */
export function dropScripts(manifest: Manifest, isCopied: (path: string) => boolean): Manifest {
  if (!manifest.scripts) return manifest;
  const scripts = Object.entries(manifest.scripts).filter(([, command]) => filesIn(command).every(isCopied));
  return { ...manifest, scripts: Object.fromEntries(scripts) };
}

function filesIn(command: string): string[] {
  return command.split(' ').filter((word) => /^[\w./-]+\.(ts|mjs|js)$/.test(word));
}
