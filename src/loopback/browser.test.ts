import { expect, test } from 'vitest';
import { browserArguments, browserEnvironment } from './browser.ts';

const words = browserArguments({ profile: '/p/profile-1', launchFile: '/p/launch-1/launch.html', port: 41234, asRoot: false });

test('B7: the window starts on its own profile, incognito, without extensions, synchronising or background traffic', () => {
  expect(words).toEqual(
    expect.arrayContaining([
      '--user-data-dir=/p/profile-1',
      '--incognito',
      '--no-first-run',
      '--disable-extensions',
      '--disable-sync',
      '--disable-background-networking',
    ]),
  );
});

test('B3: the command line names the launch file, not the host that the page is at', () => {
  expect(words.at(-1)).toBe('--app=file:///p/launch-1/launch.html');
  expect(words.join(' ')).not.toMatch(/localhost|#/);
});

test('A3: whatever the browser asks of the world is sent to our own server, which refuses it', () => {
  expect(words).toContain('--proxy-server=http://127.0.0.1:41234');
});

test('B7: the browser keeps its own sandbox unless root starts it', () => {
  expect(words).not.toContain('--no-sandbox');
  expect(browserArguments({ profile: '/p', launchFile: '/l', port: 1, asRoot: true })).toContain('--no-sandbox');
});

test('S5: the browser never sees the passphrase, and what a crash would dump falls into the profile', () => {
  const given = browserEnvironment('/p/profile-1', {
    CONFERENCE_DESK_PASSPHRASE: 'secret words',
    NODE_OPTIONS: '--inspect',
    PATH: '/bin',
  });
  expect(given).toMatchObject({ PATH: '/bin', BREAKPAD_DUMP_LOCATION: expect.stringContaining('profile-1') });
  expect(JSON.stringify(given)).not.toMatch(/secret words|inspect/);
});
