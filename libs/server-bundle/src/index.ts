import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import type { Plugin, RolldownOptions } from 'rolldown';

/** Optional packages that Nest, TypeORM and Swagger try to load. They aren't installed. */
const neverInstalled = [
  /^pg-native$/,
  /^@fastify\/static$/,
  /^@nestjs\/(microservices|websockets|platform-fastify)/,
  /^class-(validator|transformer)/,
];

export interface ServerBundle {
  /** The folder of the app. */
  folder: string;
  /** Programs in `src`, each bundled to a file in `dist`. */
  entries: string[];
  /** Packages that stay out of the bundle, because they have native code or are only installed for development. */
  external: RegExp[];
  /** Files of packages that the app reads at run time, copied to `dist/node_modules`. */
  copiedFiles?: Record<string, string[]>;
}

/**
 * Bundles a server into a few files. Images then need almost no node_modules, and the process starts in half the time.
 */
export function serverBundle({ folder, entries, external, copiedFiles = {} }: ServerBundle): RolldownOptions {
  return {
    cwd: folder,
    input: Object.fromEntries(entries.map((entry) => [parse(entry).name, join(folder, 'src', entry)])),
    platform: 'node',
    external: [...external, ...neverInstalled],
    tsconfig: join(folder, 'tsconfig.json'),
    // bull-board has an eval that we don't use. Lint finds one in our own code.
    checks: { eval: false },
    plugins: Object.entries(copiedFiles).map(([name, files]) => copyPackage(folder, name, files)),
    output: {
      dir: join(folder, 'dist'),
      format: 'esm',
      cleanDir: true,
      sourcemap: true,
      // TypeORM identifies migrations, and Nest providers, by their class names.
      keepNames: true,
      // CommonJS packages call `require`, which ES modules don't have.
      banner: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`,
    },
  };
}

function copyPackage(folder: string, name: string, files: string[]): Plugin {
  const { resolve } = createRequire(join(folder, 'package.json'));
  return {
    name: `copy ${name}`,
    writeBundle({ dir = '.' }) {
      const source = dirname(resolve(`${name}/package.json`));
      // package.json is what `require.resolve` looks for.
      for (const file of ['package.json', ...files]) {
        cpSync(join(source, file), join(dir, 'node_modules', name, file), { recursive: true });
      }
    },
  };
}
