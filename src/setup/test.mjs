import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureTestBrowser } from './browsers.mjs';
import { ensureBuilt } from './build-app.mjs';
import { checkSources, heading } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { findNode24 } from './node24.mjs';
import { plainEnvironment, project, run, say } from './project.mjs';

await ensureInstalled();
const browser = await ensureTestBrowser();
await ensureBuilt();

const reports = join(project, '.cache', 'reports');
const report = (name) => join(reports, `${name}.json`);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const env = { ...plainEnvironment(), CONFERENCE_DESK_BROWSER: browser };

let passed = 0;
let failed = await checkSources();

/** Runs one test runner and adds what it counted. A runner that failed without counting a failure counts as one. */
const runTests = async (title, name, words, count, more = {}) => {
  heading(title);
  const code = await run(findNode24(), words, { env: { ...env, ...more } });
  const counted = read(name, count);
  passed += counted.passed;
  failed += code === 0 ? counted.failed : Math.max(counted.failed, 1);
};

const read = (name, count) => {
  try {
    return count(JSON.parse(readFileSync(report(name), 'utf8')));
  } catch {
    // Without a report nothing is known to have passed.
    return { passed: 0, failed: 1 };
  }
};

await runTests(
  'Unit, property and shell tests (vitest)',
  'vitest',
  [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    join('tests', 'vitest.config.ts'),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report('vitest')}`,
  ],
  (found) => ({ passed: found.numPassedTests, failed: found.numFailedTests }),
);

await runTests(
  'End-to-end tests in a real window (Playwright)',
  'playwright',
  [
    join('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '--config',
    join('tests', 'playwright.config.ts'),
    '--reporter=list,json',
  ],
  ({ stats }) => {
    if (stats.flaky > 0)
      say(`\n${stats.flaky} end-to-end tests passed only at their second go (CI alone gives one): see "flaky" above.`);
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  },
  { PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright') },
);

say('');
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
