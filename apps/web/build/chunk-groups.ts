import type { Plugin, Rolldown } from 'vite';

/**
 * Which file a module goes into. The first page is a few files of like size that come side by side: a browser has six
 * connections to a server, each begins slowly, and one big file would wait for one of them; so would forty small ones.
 */
export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  // Runs first, see src/app/first-page.ts.
  { name: 'first-page', test: /src\/app\/(first-page|lazy-pages)\.ts|preload-helper/, priority: 3 },
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 2 },
  // What asks the API.
  {
    name: 'data',
    test: /zod\/|query-core\/|queryOptions|libs\/contracts\/|src\/(app\/start-queries|platform\/lib\/(api-client|query-client|session|upload)|.*\.queries)\.ts/,
    priority: 2,
  },
  // The rest of what begins with the app; its entry is one of these.
  { name: 'frame', tags: ['$initial'], priority: 1 },
  // What floats above a page: menus and what one chooses from.
  { name: 'floating', test: /@floating-ui|components\/(Popover|FocusTrap|Overlay)\//, minShareCount: 4 },
  // Tables, dialogs and selects, which most pages of staff have.
  {
    name: 'lists',
    test: /components\/(Combobox|Select|Modal|ModalBase|ScrollArea|NativeScrollArea|Table|list\/table)(\/|\.tsx)/,
    minShareCount: 4,
  },
  // What several pages share, except for what brings forms, countries or dialogs along.
  {
    name: 'widgets',
    test: /@mantine\/(core|hooks)|@tabler|@tanstack|web\/src\/(?!.*(use-api-form|country-select|export))/,
    minShareCount: 4,
  },
];

const app = ['first-page', 'react', 'data', 'index'];

/** What may come before a file runs. One more import, and each page would wait for what few of them need. */
const mayImport: Record<string, string[]> = {
  'first-page': [],
  react: [],
  data: [],
  widgets: app,
  floating: [...app, 'widgets'],
};

/** Refuses a build whose files wait for others than they are meant to. */
export function checkChunks(): Plugin {
  return {
    name: 'check-chunks',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const nameOf = (fileName: string) =>
        chunks.find((chunk) => chunk.fileName === fileName)?.name ?? fileName;
      for (const [name, allowed] of Object.entries(mayImport)) {
        const chunk = chunks.find((one) => one.name === name);
        if (!chunk) throw new Error(`There is no file "${name}".`);
        const others = chunk.imports
          .map(nameOf)
          .filter((other) => ![...allowed, 'rolldown-runtime'].includes(other));
        if (others.length > 0) throw new Error(`The file "${name}" waits for: ${others.join(', ')}`);
      }
    },
  };
}
