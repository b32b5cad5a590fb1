import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../../../tests/storage/support.ts';
import { err, ok } from '../../core/result.ts';
import { checkDataFolder, type DriveKind, type Machine, prepareDataFolder } from './data-folder.ts';
import { thisMachine } from './this-machine.ts';

const machine = (changes: Partial<Machine> & Pick<Machine, 'platform'>): Machine => ({
  environment: {},
  realPath: (path) => path,
  driveKind: () => 'fixed',
  synchronisedFolders: () => [],
  ...changes,
});

const drives: { readonly [letter: string]: DriveKind } = { C: 'fixed', D: 'fixed', E: 'removable', Z: 'network' };

const windows = (changes: Partial<Machine> = {}): Machine =>
  machine({
    platform: 'win32',
    environment: { OneDrive: 'C:\\Users\\ada\\Cloud', OneDriveCommercial: 'C:\\Users\\ada\\Council Files' },
    driveKind: (path) => drives[/[A-Za-z](?=:)/.exec(path)?.[0]?.toUpperCase() ?? ''],
    ...changes,
  });

const refused = (reason: string) => err({ type: 'UnsuitableFolder', reason });

describe('D8: on Windows', () => {
  test.each([
    ['C:\\Users\\ada\\AppData\\Local\\Conference Desk'],
    ['D:\\Secure\\Conference Desk'],
    ['c:/Users/ada/AppData/Local/Conference Desk'],
    ['C:\\Users\\ada\\Cloudy'],
    ['C:\\OneDriveStories\\x'],
    ['\\\\?\\C:\\Users\\ada\\AppData\\Local\\Conference Desk'],
  ])('%s is accepted', (folder) => {
    expect(checkDataFolder(folder, windows()).ok).toBe(true);
  });

  test.each([
    ['\\\\server\\share\\records', 'network'],
    ['//server/share/records', 'network'],
    ['\\\\?\\UNC\\server\\share', 'network'],
    ['\\\\.\\PhysicalDrive0', 'network'],
    ['Z:\\records', 'network'],
    ['E:\\records', 'removable'],
    ['Q:\\records', 'drive-unknown'],
    ['C:\\Users\\ada\\OneDrive\\Conference Desk', 'synchronised'],
    ['C:\\Users\\ada\\OneDrive - West Sussex County Council\\Desk', 'synchronised'],
    ['C:\\Users\\ada\\Cloud\\Desk', 'synchronised'],
    ['c:\\users\\ADA\\cloud', 'synchronised'],
    ['C:\\Users\\ada\\Council Files\\Deep\\Down', 'synchronised'],
    ['C:\\Users\\ada\\AppData\\..\\Cloud\\Desk', 'synchronised'],
    ['C:\\Users\\ada\\Dropbox\\Desk', 'synchronised'],
    ['C:\\Users\\ada\\Dropbox (Council)\\Desk', 'synchronised'],
    ['C:\\Users\\ada\\Google Drive\\Desk', 'synchronised'],
    ['C:\\Users\\ada\\iCloudDrive\\Desk', 'synchronised'],
    ['records', 'not-absolute'],
    ['C:records', 'not-absolute'],
    ['\\records', 'not-absolute'],
    ['', 'not-absolute'],
  ])('%s is refused: %s', (folder, reason) => {
    expect(checkDataFolder(folder, windows())).toEqual(refused(reason));
  });

  test('a junction or a mapped drive is judged by where it leads', () => {
    const leadsTo = (target: string) => windows({ realPath: () => target });
    expect(checkDataFolder('C:\\Records', leadsTo('C:\\Users\\ada\\OneDrive\\Records'))).toEqual(refused('synchronised'));
    expect(checkDataFolder('D:\\Records', leadsTo('\\\\server\\share\\Records'))).toEqual(refused('network'));
    expect(checkDataFolder('C:\\Records', leadsTo('E:\\Records'))).toEqual(refused('removable'));
  });

  test('a folder that Dropbox says it watches is refused, whatever its name', () => {
    expect(checkDataFolder('D:\\Work\\Desk', windows({ synchronisedFolders: () => ['D:\\Work'] }))).toEqual(
      refused('synchronised'),
    );
  });
});

describe('D8: elsewhere', () => {
  test.each([
    ['/home/ada/.local/share/conference-desk', ok('/home/ada/.local/share/conference-desk')],
    ['/home/ada/Dropbox/desk', refused('synchronised')],
    ['/home/ada/Nextcloud/desk', refused('synchronised')],
    ['desk', refused('not-absolute')],
  ])('%s', (folder, answer) => {
    expect(checkDataFolder(folder, machine({ platform: 'linux' }))).toEqual(answer);
  });

  test('a stick and a share are refused', () => {
    expect(checkDataFolder('/media/ada/STICK/desk', machine({ platform: 'linux', driveKind: () => 'removable' }))).toEqual(
      refused('removable'),
    );
    expect(checkDataFolder('/mnt/share/desk', machine({ platform: 'linux', driveKind: () => 'network' }))).toEqual(
      refused('network'),
    );
  });
});

describe.skipIf(process.platform === 'win32')('D8: this machine', () => {
  test('a folder on the disk is accepted, also one that is not there yet', () => {
    const folder = aFolder();
    expect(checkDataFolder(folder)).toEqual(ok(folder));
    expect(checkDataFolder(join(folder, 'new', 'deep'))).toEqual(ok(join(folder, 'new', 'deep')));
  });

  test('a link into a synchronised folder is refused, also for a folder not there yet', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'Dropbox'));
    symlinkSync(join(folder, 'Dropbox'), join(folder, 'innocent'));
    expect(checkDataFolder(join(folder, 'innocent', 'desk'))).toEqual(refused('synchronised'));
    expect(thisMachine.realPath(join(folder, 'innocent', 'new', 'desk'))).toBe(join(folder, 'Dropbox', 'new', 'desk'));
  });

  test('folder and files are for their owner only', () => {
    const before = process.umask();
    const folder = join(aFolder(), 'desk');
    mkdirSync(folder, { mode: 0o755 });
    prepareDataFolder(folder);
    writeFileSync(join(folder, 'file'), '');
    process.umask(before);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    expect((statSync(join(folder, 'file')).mode & 0o777).toString(8)).toBe('600');
  });
});
