import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const compressible = /\.(js|css|html|svg|json|txt|webmanifest)$/;
const smallestBytes = 1024;

/** Writes a .gz and a .br beside each text file, so that no server compresses the same bytes twice. */
function compressOnce(): Plugin {
  return {
    name: 'compress-once',
    apply: 'build',
    async closeBundle() {
      const folder = join(import.meta.dirname, 'dist');
      const files = (await readdir(folder, { recursive: true })).filter((file) => compressible.test(file));
      await Promise.all(
        files.map(async (file) => {
          const path = join(folder, file);
          const bytes = await readFile(path);
          if (bytes.length < smallestBytes) return;
          const brotli = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
          await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
          await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, brotli));
        }),
      );
    },
  };
}

export default defineConfig({
  plugins: [react(), compressOnce()],
  build: { target: 'es2023', sourcemap: false, assetsInlineLimit: 2048 },
});
