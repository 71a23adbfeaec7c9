import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, type Plugin } from 'vite';

/** The file that a server sends for a path, and a path that shows what stands in it. */
const pages = { 'index.html': '/', 'app.html': '/login' };
const place = '<div id="root"></div>';

/**
 * Puts markup into the built pages: the landing page into `index.html`, and into `app.html`, which is sent for every
 * other path, the frame that all of them share.
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
        if (!template.includes(place)) throw new Error(`index.html has no ${place}`);
        const [before = '', after = ''] = template.split(place);
        const head = before
          // What can be seen comes first on a slow line: styles and letters. Code follows them.
          .replaceAll(/<(script type="module"|link rel="modulepreload")/g, '<$1 fetchpriority="low"')
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

/** The letters of every page, asked for at once and not only when the styles have been read. */
async function fontPreload(folder: string): Promise<string> {
  const files = await readdir(join(folder, 'assets'));
  const font = files.find((file) => /-latin-wght-normal-.*\.woff2$/.test(file));
  if (!font) throw new Error('The build holds no font.');
  return `<link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/${font}" />`;
}
