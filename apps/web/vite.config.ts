import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressOnce } from './build/compress-once.ts';
import { prerenderPages } from './build/prerender-pages.ts';

const dist = join(import.meta.dirname, 'dist');

export default defineConfig({
  // Compresses last, once the pages are complete.
  plugins: [react(), prerenderPages(dist), compressOnce(dist)],
  build: {
    target: 'es2023',
    assetsInlineLimit: 2048,
    // One stylesheet of 22 kB: pages that load later only wait for their code.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          // A few files instead of dozens of small ones: a browser loads six at a time from a server.
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
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
