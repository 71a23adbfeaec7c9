import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(js|css|html|svg|json|txt|webmanifest)$/;
const smallestBytes = 1024;

/** Writes a .gz and a .br file next to each text file, so that servers don't compress the same bytes again and again. */
export function compressOnce(folder: string): Plugin {
  return {
    name: 'compress-once',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
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
    },
  };
}
