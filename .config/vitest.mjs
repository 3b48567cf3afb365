import { defineConfig } from 'vitest/config';

// forks: nodejieba in worker threads takes 2.1 GB (design.md).
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    globalSetup: new URL('temporary.mjs', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 30_000,
  },
});
