import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Unit tests are beside the code (`*.spec.ts`); tests that use real services are in `test/`. */
function project(
  root: string,
  test: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  const [, name = root] = root.split('/');
  return {
    root,
    plugins: name === 'web' ? [react()] : [],
    test: {
      name,
      include: ['src/**/*.spec.{ts,tsx}', 'test/**/*.test.ts'],
      testTimeout: 120_000,
      hookTimeout: 180_000,
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    globalSetup: 'apps/local/test/services.ts',
    // As many as two cores can run at once. Each test file has its own database.
    maxWorkers: 2,
    projects: [
      project('scripts', { include: ['*.test.ts'] }),
      project('tools', { include: ['**/*.spec.ts'] }),
      project('libs/contracts'),
      project('libs/quiz-engine'),
      project('libs/database'),
      project('libs/server'),
      project('apps/api'),
      project('apps/worker'),
      project('apps/local'),
      project('apps/web', {
        environment: 'jsdom',
        setupFiles: `${import.meta.dirname}/apps/web/test/setup.ts`,
      }),
    ],
  },
});
