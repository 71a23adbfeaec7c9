import { defineConfig } from 'vitest/config';

// The tests share one stack and change it, so they run one after the other, in the order of their names.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    fileParallelism: false,
    sequence: { shuffle: false },
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
});
