import { defineConfig } from 'vitest/config';

// On the shared machine of CI a test gets a second go, and is named at the end (src/setup/test.mjs); at a desk there is none.
export default defineConfig({
  root: '.',
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'electron/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    pool: 'forks',
    // Files share a worker's modules: loading Automerge, the Word library and the schemas for each of 300 files was 40 % of the run.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: process.env.CI === undefined ? 0 : 1,
    globalSetup: ['tests/support/one-folder.ts'],
    setupFiles: ['tests/support/same-in-ci.ts'],
  },
});
