import { serverBundle } from '@math-app/server-bundle';
import { quizBundle } from './src/quiz/bundle.ts';

export default serverBundle({
  folder: import.meta.dirname,
  entries: ['main.ts', 'healthcheck.ts'],
  external: [/^@node-rs\/argon2/, ...quizBundle.external],
  copiedFiles: quizBundle.copiedFiles,
});
