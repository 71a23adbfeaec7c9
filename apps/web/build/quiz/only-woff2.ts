import type { Plugin } from 'vite';

/** Drops KaTeX's fonts in older formats, 40 files that no browser we support would load. */
export function onlyWoff2(): Plugin {
  return {
    name: 'only-woff2',
    enforce: 'pre',
    transform: {
      filter: { id: /katex\.min\.css$/ },
      handler: (css) => css.replaceAll(/,url\([^)]+\.(?:woff|ttf)\) format\("\w+"\)/g, ''),
    },
  };
}
