import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressOnce } from './build/compress-once.ts';
import { prerenderPages } from './build/prerender-pages.ts';
import { onlyWoff2 } from './build/quiz/only-woff2.ts';
import { startFirstPage } from './build/start-first-page.ts';

const dist = join(import.meta.dirname, 'dist');

export default defineConfig({
  // Compresses last, once the pages are complete.
  plugins: [react(), startFirstPage(), onlyWoff2(), prerenderPages(dist), compressOnce(dist)],
  build: {
    target: 'es2023',
    assetsInlineLimit: 2048,
    // One stylesheet of 22 kB: pages that load later only wait for their code.
    cssCodeSplit: false,
    rolldownOptions: {
      input: ['index.html', 'src/app/first-page.ts'],
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          // A few files instead of dozens of small ones: a browser loads six at a time from a server.
          groups: [
            {
              name: 'first-page',
              test: /web\/src\/(app\/first-page|\w+\/pages)\.ts|preload-helper/,
              priority: 4,
            },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            // What queries need. It doesn't import React, so it runs earlier.
            {
              name: 'data',
              test: /zod\/|query-core\/|queryOptions|libs\/contracts\/|(app\/prefetch|lib\/(api-client|query-client|session|upload)|query-keys|queries)\.ts/,
              priority: 3,
            },
            // Everything that the first page needs, whichever page that is. It joins the entry.
            { name: 'frame', tags: ['$initial'], priority: 2 },
            // What many pages use.
            { name: 'shared', minShareCount: 8, priority: 1 },
          ],
        },
      },
    },
  },
});
