import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../src/setup/browsers.mjs';
import { plainEnvironment } from '../../src/setup/project.mjs';

const scripts = readdirSync('src/setup').filter((name) => name.endsWith('.mjs'));
const packaged: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(readFileSync('package.json', 'utf8'));

afterEach(() => vi.unstubAllEnvs());

test.each(scripts)('%s runs with nothing installed: it imports Node and its neighbours only', (name) => {
  const text = readFileSync(join('src', 'setup', name), 'utf8');
  for (const [, from] of text.matchAll(/(?:from|import) '([^']+)'/g)) expect(from).toMatch(/^(node:|\.\/[\w-]+\.mjs$)/);
});

test('every command of package.json is a script that is there', () => {
  for (const command of Object.values(packaged.scripts)) {
    const script = /^node src\/setup\/([\w-]+\.mjs)/.exec(command)?.[1];
    expect(scripts).toContain(script);
  }
});

test('S1: packages are installed from the lock file without running their scripts, those for building included', () => {
  const text = readFileSync('src/setup/install.mjs', 'utf8');
  expect(text).toContain("['ci', '--ignore-scripts', '--include=dev', '--include=optional'");
  expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
});

test('what would change a tool’s mind is taken out of its surroundings, and nothing else', () => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('NODE_OPTIONS', '--no-warnings');
  vi.stubEnv('npm_config_omit', 'dev');
  vi.stubEnv('TZ', 'Pacific/Auckland');
  const env = plainEnvironment();
  expect(Object.keys(env).filter((name) => /^(NODE_ENV|NODE_OPTIONS|npm_config_omit)$/i.test(name))).toEqual([]);
  expect(env).toMatchObject({ TZ: 'Pacific/Auckland', PATH: process.env.PATH });
});

test('a browser that is named but missing is not quietly replaced by another', () => {
  vi.stubEnv('CONFERENCE_DESK_BROWSER', '/no/such/browser');
  expect(findBrowser()).toBeUndefined();
});

test.runIf(process.platform === 'linux')('without a display `npm start` says so, names the demonstration, and fails', () => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DISPLAY|WAYLAND_DISPLAY)$/.test(name)));
  const { status, stderr, stdout } = spawnSync(process.execPath, ['src/setup/start.mjs'], { env, encoding: 'utf8' });
  expect(stderr).toContain('npm run demo');
  expect([status, stdout]).toEqual([1, '']);
});
