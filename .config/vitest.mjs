import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A folder may have blanks or Chinese characters in its name.
const place = (name) => fileURLToPath(new URL(name, import.meta.url));

// forks: nodejieba in worker threads takes 2.1 GB (design.md).
export default defineConfig({
  root: place('..'),
  test: {
    globalSetup: place('temporary.mjs'),
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 30_000,
  },
});
