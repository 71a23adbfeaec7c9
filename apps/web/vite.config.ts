import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { checkChunks, chunkGroups } from './build/chunk-groups.ts';
import { compressOnce } from './build/compress-once.ts';
import { onlyWoff2 } from './build/only-woff2.ts';
import { prerenderPages } from './build/prerender-pages.ts';

const dist = join(import.meta.dirname, 'dist');

export default defineConfig({
  // The compressed files are those of the pages as they are at the end.
  plugins: [react(), checkChunks(), onlyWoff2(), prerenderPages(dist), compressOnce(dist)],
  build: {
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 2048,
    // All styles are one file of 22 kB: a page that is fetched later waits for its code alone.
    cssCodeSplit: false,
    rolldownOptions: {
      input: ['index.html', 'src/app/first-page.ts'],
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: chunkGroups } },
    },
  },
});
