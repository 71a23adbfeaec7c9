import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** A project of this repository: what stands beside the code (`*.spec.ts`) and what talks to real services (`test/`). */
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
      testTimeout: 30_000,
      hookTimeout: 60_000,
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    globalSetup: 'apps/local/test/services.ts',
    // Bounded by what two cores can do at once; each test file has a database of its own.
    maxWorkers: 2,
    projects: [
      project('scripts', { include: ['*.test.ts'] }),
      project('libs/contracts'),
      project('libs/quiz-engine'),
      project('libs/database'),
      project('libs/server'),
      project('apps/api'),
      project('apps/worker'),
      project('apps/local'),
      project('apps/web', { environment: 'jsdom', setupFiles: 'test/setup.ts' }),
    ],
  },
});
