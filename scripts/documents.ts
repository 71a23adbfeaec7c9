// What the documents of this repository say about it, for docs.test.ts to compare with the repository itself.

/** Files and folders that commands create, so they are cited but not in Git. */
const createdPaths = /^(apps\/[\w-]+\/dist|\.data|backups|secrets|node_modules)(\/|$)/;

const sourceFile = /^[\w./@-]+\.(ts|tsx|mjs|css|md|yml|conf|sh)$/;
const topFolder = /^(apps|libs|docker|nginx|scripts|tools|\.ci|\.github)\/[\w./@-]+$/;

/** A fenced block of code, such as ```sh. */
export interface Block {
  language: string;
  code: string;
}

export function readBlocks(markdown: string): Block[] {
  return [...markdown.matchAll(/^ *```(\w*)[^\n]*\n([\s\S]*?)^ *```/gm)].map(
    ([, language = '', code = '']) => ({
      language,
      code,
    }),
  );
}

/** The inline code and the fenced blocks: everything that a reader might type or look up. */
export function readCode(markdown: string): string[] {
  const prose = markdown.replaceAll(/^ *```[\s\S]*?^ *```/gm, '');
  const inline = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return [...inline, ...readBlocks(markdown).map(({ code }) => code)];
}

/** Links and images that lead to a file of this repository, or to a heading in one: `{ path, anchor }`. */
export function readLinks(markdown: string): { path: string; anchor: string }[] {
  const prose = markdown.replaceAll(/^ *```[\s\S]*?^ *```/gm, '').replaceAll(/`[^`\n]+`/g, '');
  return [...prose.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(
    ([, path = '', anchor = '']) => ({ path, anchor }),
  );
}

/** The anchors of all headings, as GitHub and VitePress write them. */
export function readAnchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Paths that the text cites: source files by the end of their path, anything in a top folder by its whole path. */
export function readCitedPaths(markdown: string): string[] {
  return readCode(markdown)
    .flatMap((code) => code.split(/[\s'"(),;|=]+/))
    .map((word) => word.replace(/^\.\//, '').replace(/[.:/]+$/, ''))
    .filter((word) => (sourceFile.test(word) || topFolder.test(word)) && !word.includes('..'))
    .filter((word) => !createdPaths.test(word) && !word.startsWith('/'));
}

export function isCitedPath(path: string, tracked: readonly string[]): boolean {
  return tracked.some((file) => file === path || file.startsWith(`${path}/`) || isEndOf(path, file));
}

function isEndOf(path: string, file: string): boolean {
  return sourceFile.test(path) && !topFolder.test(path) && file.endsWith(`/${path}`);
}

/** Each `npm run NAME`, with the workspace it names. */
export function readNpmScripts(markdown: string): { script: string; workspace: string }[] {
  return readCode(markdown).flatMap((code) =>
    [...code.matchAll(/npm run ([\w:-]+)(?: -w (\S+))?/g)].map(([, script = '', workspace = '.']) => ({
      script,
      workspace,
    })),
  );
}

/** Each `npx nx TARGET PROJECT` and `npx nx g GENERATOR`. */
export function readNxCommands(markdown: string): { target: string; subject: string }[] {
  return readCode(markdown).flatMap((code) =>
    [...code.matchAll(/npx nx ([\w-]+) ([\w-]+)/g)].map(([, target = '', subject = '']) => ({
      target,
      subject,
    })),
  );
}

/** The services that `docker compose` is told to do something with. */
export function readServices(markdown: string): string[] {
  return readCode(markdown).flatMap((code) => {
    const commands = [...code.matchAll(/docker compose (.*)/g)].map(([, rest = '']) => rest);
    return commands.flatMap((command) => {
      const scaled = [...command.matchAll(/--scale ([\w-]+)=/g)].map(([, name = '']) => name);
      const words = command.replaceAll(/ (-f|--file|--scale|-T|--tail) \S+/g, '').split(' ');
      const at = words.findIndex((word) =>
        ['exec', 'stop', 'start', 'restart', 'kill', 'logs', 'up'].includes(word),
      );
      const names = at === -1 ? [] : words.slice(at + 1).filter((word) => !word.startsWith('-'));
      return [...scaled, ...(words[at] === 'exec' ? names.slice(0, 1) : names)];
    });
  });
}
