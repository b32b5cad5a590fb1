import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
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
/** What failed or needed a second go, by name: said last, since the middle of a long output is the first to be cut off. */
const named = [];

/** Runs one test runner and adds what it counted. A runner that failed without counting a failure counts as one. */
const runTests = async (title, name, words, count, more = {}) => {
  heading(title);
  const code = await run(findNode24(), words, { env: { ...env, ...more } });
  const counted = read(name, count);
  passed += counted.passed;
  failed += code === 0 ? counted.failed : Math.max(counted.failed, 1);
  named.push(...counted.named);
};

const read = (name, count) => {
  try {
    return count(JSON.parse(readFileSync(report(name), 'utf8')));
  } catch {
    // Without a report nothing is known to have passed.
    return { passed: 0, failed: 1, named: [`failed: ${name} left no report`] };
  }
};

const ofVitest = ({ numPassedTests, numFailedTests, testResults }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  named: testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(project, name);
    const tests = assertionResults.filter(({ failureMessages }) => failureMessages.length > 0);
    if (status === 'failed' && tests.length === 0) return [`failed: ${file}: ${message}`];
    return tests.map(
      ({ fullName, status, failureMessages }) =>
        `${status === 'failed' ? 'failed' : 'second go'}: ${file} › ${fullName}\n    ${failureMessages[0].slice(0, 600)}`,
    );
  }),
});

const ofPlaywright = ({ stats, suites }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  named: specsOf(suites).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => {
        const why = results.find(({ error }) => error !== undefined)?.error.message ?? '';
        return `${status === 'unexpected' ? 'failed' : 'second go'}: tests/e2e/${file} › ${title}\n    ${why.slice(0, 600)}`;
      }),
  ),
});

const specsOf = (suites) => suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...specsOf(inner)]);

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
  ofVitest,
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
  ofPlaywright,
  { PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright') },
);

say('');
for (const one of named) say(one);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
