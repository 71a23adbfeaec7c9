import { dirname, join } from 'node:path';

/** Whether a page of the docs says in its front matter that it is about the quiz. */
export function isPageOfWing(path: string, text: string): boolean {
  return path.endsWith('.md') && /^---\n(?:.*\n)*?wing: quiz\n(?:.*\n)*?---\n/.test(text);
}

/** Turns each link to a page that isn't copied into its text. */
export function unlink(path: string, text: string, exists: (path: string) => boolean): string {
  return text.replaceAll(
    /(?<!!)\[([^\]]+)\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g,
    (link, label: string, target: string) => (isThere(path, target, exists) ? link : label),
  );
}

/** Whether a string is a link of the docs site to a page that exists only in this repository. */
export function linksToGonePage(
  link: string,
  before: (path: string) => boolean,
  after: (path: string) => boolean,
): boolean {
  return link.startsWith('/') && isThere('', link, before) && !isThere('', link, after);
}

/** A link that begins with a slash starts at the root of the docs; any other at the file it is in. */
function isThere(path: string, target: string, exists: (path: string) => boolean): boolean {
  const full = target.startsWith('/') ? join('apps/docs', target) : join(dirname(path), target);
  const page = full.replace(/\/$/, '');
  return [page, `${page}.md`, `${page}/index.md`, join('apps/docs/public', target)].some(exists);
}
