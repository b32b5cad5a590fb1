import { lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { defaultDataFolder, makePrivateFolder } from './private-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-private-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[string, NodeJS.ProcessEnv, NodeJS.Platform, string]>([
  ['what IT set wins', { CONFERENCE_DESK_DATA: '/srv/desk', LOCALAPPDATA: '/local' }, 'win32', '/srv/desk'],
  [
    'on Windows the local folder, never the roaming one',
    { LOCALAPPDATA: '/local', APPDATA: '/roaming' },
    'win32',
    join('/local', 'Conference Desk'),
  ],
  ['on Linux the folder of the desktop', { XDG_DATA_HOME: '/home/a/data' }, 'linux', join('/home/a/data', 'conference-desk')],
])('D8: %s', (_, environment, platform, expected) => {
  expect(defaultDataFolder(environment, platform)).toBe(expected);
});

test.skipIf(process.platform === 'win32')('D8: the data folder is for this person only, also when it was there before', () => {
  const open = join(folder, 'open');
  mkdirSync(open, { mode: 0o755 });
  makePrivateFolder(open);
  expect(lstatSync(open).mode & 0o777).toBe(0o700);
});

test.skipIf(process.platform === 'win32')('D8: a link in its place is refused', () => {
  const link = join(folder, 'link');
  symlinkSync(tmpdir(), link);
  expect(() => makePrivateFolder(link)).toThrow('not a folder');
});
