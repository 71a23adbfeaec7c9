import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, type Plugin } from 'vite';

/** The built files, and the path whose markup each of them contains. */
const pages = { 'index.html': '/', 'app.html': '/login' };
const placeholder = '<div id="root"></div>';

/**
 * Renders markup into the built pages: the landing page into `index.html`, and the frame that all pages share into
 * `app.html`, which the server sends for every other path.
 */
export function prerenderPages(folder: string): Plugin {
  return {
    name: 'prerender-pages',
    apply: 'build',
    writeBundle: {
      order: 'pre',
      sequential: true,
      async handler() {
        const template = await readFile(join(folder, 'index.html'), 'utf8');
        if (!template.includes(placeholder)) throw new Error(`index.html has no ${placeholder}`);
        const [before = '', after = ''] = template.split(placeholder);
        const head = before
          // On a slow connection, styles and the font load first, and code after them.
          .replaceAll(
            /<(script type="module"(?! async)|link rel="modulepreload")/g,
            '<$1 fetchpriority="low"',
          )
          .replace('</head>', `  ${await fontPreload(folder)}\n  </head>`);
        const prerender = await loadPrerender();
        for (const [file, path] of Object.entries(pages)) {
          await writeFile(join(folder, file), `${head}<div id="root">${prerender(path)}</div>${after}`);
        }
      },
    },
  };
}

async function loadPrerender(): Promise<(path: string) => string> {
  const server = await createServer({
    server: { middlewareMode: true },
    appType: 'custom',
    logLevel: 'error',
  });
  try {
    const module = (await server.ssrLoadModule(
      '/src/app/prerender.tsx',
    )) as typeof import('../src/app/prerender.tsx');
    return module.prerender;
  } finally {
    await server.close();
  }
}

/** Preloads the font of every page, which the browser would otherwise request only after the styles. */
async function fontPreload(folder: string): Promise<string> {
  const files = await readdir(join(folder, 'assets'));
  const font = files.find((file) => /-latin-wght-normal-.*\.woff2$/.test(file));
  if (!font) throw new Error('The build contains no font.');
  return `<link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/${font}" />`;
}
