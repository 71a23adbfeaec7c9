import { serverBundle } from '@math-app/server-bundle';

const faces = ['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700'];

export default serverBundle({
  folder: import.meta.dirname,
  entries: ['main.ts', 'healthcheck.ts'],
  external: [/^@node-rs\/argon2/, /^sharp$/],
  copiedFiles: {
    // The fonts of worksheets.
    '@fontsource/atkinson-hyperlegible-next': [
      'LICENSE',
      ...faces.map((face) => `files/atkinson-hyperlegible-next-${face}-normal.woff`),
    ],
    'dejavu-fonts-ttf': ['LICENSE', 'ttf/DejaVuSans.ttf'],
  },
});
