import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findNode24 } from './node24.mjs';
import { giveUp, project, run, say } from './project.mjs';

/** The installed Chromium, Chrome or Edge, or the one that `CONFERENCE_DESK_BROWSER` names; undefined when there is none. */
export const findBrowser = () => {
  const named = process.env.CONFERENCE_DESK_BROWSER;
  if (named) return existsSync(named) ? named : undefined;
  return places().find((path) => existsSync(path));
};

/** A browser for the tests: an installed one, Playwright's, Debian's package (as root), or a download by Playwright, in that order. Never none. */
export const ensureTestBrowser = async () => {
  const found = findBrowser() ?? playwrightBrowser();
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get')) {
    say('No Chromium here: installing Debian’s …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, quietly: true });
    if ((await install()) !== 0) {
      await run('apt-get', ['update'], { env, quietly: true });
      await install();
    }
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  say('No Chromium here: asking Playwright for one …');
  const cli = join(project, 'node_modules', '@playwright', 'test', 'cli.js');
  await run(findNode24(), [cli, 'install', 'chromium'], { quietly: true, milliseconds: 300_000 });
  return (
    playwrightBrowser() ??
    giveUp(
      'The tests need a Chromium, Chrome or Edge, and none could be had: none is installed, Debian’s package needs root, and Playwright’s could not be downloaded. Install one, or name it in CONFERENCE_DESK_BROWSER.',
    )
  );
};

const playwrightBrowser = () => {
  try {
    const path = createRequire(join(project, 'package.json'))('playwright-core').chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
};

const places = () => {
  const env = process.env;
  if (process.platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ]);
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return names.flatMap((name) => [...folders, '/usr/bin', '/usr/local/bin'].map((folder) => join(folder, name)));
};
