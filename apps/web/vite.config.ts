import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressOnce } from './build/compress-once.ts';
import { onlyWoff2 } from './build/only-woff2.ts';
import { prerenderPages } from './build/prerender-pages.ts';

const dist = join(import.meta.dirname, 'dist');

export default defineConfig({
  // The compressed files are those of the pages as they are at the end.
  plugins: [react(), onlyWoff2(), prerenderPages(dist), compressOnce(dist)],
  build: {
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 2048,
    rolldownOptions: {
      output: {
        // Few files instead of many small ones that a slow line waits for: what the first page needs is one, and what
        // most pages are built of is another.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'frame', tags: ['$initial'] },
            { name: 'widgets', test: /@mantine\/|@floating-ui\/|\/components\//, minShareCount: 9 },
          ],
        },
      },
    },
  },
});
