import { serverBundle } from '@math-app/server-bundle';

export default serverBundle({
  folder: import.meta.dirname,
  entries: ['main.ts', 'migrate.ts', 'healthcheck.ts'],
  external: [/^@node-rs\/argon2/],
  copiedFiles: {
    // The page of the API docs.
    'swagger-ui-dist': [
      'absolute-path.js',
      'swagger-ui.css',
      'swagger-ui-bundle.js',
      'swagger-ui-standalone-preset.js',
      'favicon-16x16.png',
      'favicon-32x32.png',
    ],
    // The page of the queue dashboard.
    '@bull-board/ui': ['dist'],
  },
});
