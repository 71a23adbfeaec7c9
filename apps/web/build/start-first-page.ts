import type { Plugin } from 'vite';

/** Makes the browser run `src/app/first-page.ts` as soon as it arrives, before the app. */
export function startFirstPage(): Plugin {
  return {
    name: 'start-first-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunk = Object.values(bundle).find(({ name }) => name === 'first-page');
        if (chunk?.type !== 'chunk') throw new Error('The build has no file "first-page".');
        if (chunk.imports.length > 0) throw new Error(`"first-page" waits for ${chunk.imports.join(', ')}.`);
        const attrs = { type: 'module', async: true, crossorigin: true, src: `/${chunk.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head' }];
      },
    },
  };
}
