import { defineConfig } from '@playwright/test';

// Every test has its own data folder and window. No retries at a desk: a test that passes the second time has found something. On the
// shared machine of CI it gets a second go, and is named at the end, so that it is mended without holding up everything else.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.{spec,e2e}.ts',
  outputDir: '../.cache/e2e',
  workers: 2,
  fullyParallel: true,
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  // Nothing of a page is kept on disk, not even of invented families.
  use: { trace: 'off', screenshot: 'off', video: 'off', locale: 'en-GB' },
});
