import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig, type SiteConfig } from 'vitepress';
import { sidebar } from './sidebar.ts';

const base = '/docs/';

/** Moves the scripts that VitePress puts into each page to files: the site's security policy forbids inline scripts. */
async function moveInlineScripts(html: string, { outDir }: SiteConfig): Promise<string> {
  const folder = join(outDir, 'assets');
  await mkdir(folder, { recursive: true });
  const scripts = [...html.matchAll(/<script(?: id="[\w-]+")?>(.*?)<\/script>/gs)];
  let moved = html;
  for (const [element, source = ''] of scripts) {
    const name = `inline-${createHash('sha256').update(source).digest('hex').slice(0, 12)}.js`;
    await writeFile(join(folder, name), source);
    moved = moved.replace(element, () => `<script src="${base}assets/${name}"></script>`);
  }
  return moved;
}

export default defineConfig({
  title: 'Math App',
  description:
    'How to run Math App, learn from it, and build on it: NestJS, BullMQ, TypeORM, React and nginx in containers.',
  base,
  outDir: 'dist',
  ignoreDeadLinks: 'localhostLinks',
  head: [['link', { rel: 'icon', href: `${base}favicon.svg`, type: 'image/svg+xml' }]],
  transformHtml: (html, _id, { siteConfig }) => moveInlineScripts(html, siteConfig),
  themeConfig: {
    logo: '/favicon.svg',
    outline: [2, 3],
    search: { provider: 'local' },
    nav: [
      { text: 'Start', link: '/' },
      // quiz:begin
      { text: 'Make it yours', link: '/make-it-yours' },
      { text: 'Course', link: '/course/' },
      // quiz:end
      { text: 'Reference', link: '/reference/' },
      { text: 'Decisions', link: '/decisions/' },
    ],
    sidebar,
    footer: { message: 'MIT License' },
  },
});
