import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type { DriveKind, Machine } from './data-folder.ts';

/** The machine we run on. */
export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  realPath: (path) => {
    // What does not exist yet is judged by where its nearest existing folder leads.
    const rest: string[] = [];
    let existing = path;
    while (!existsSync(existing) && dirname(existing) !== existing) {
      rest.unshift(existing.slice(dirname(existing).length));
      existing = dirname(existing);
    }
    return [realpathSync.native(existing), ...rest].join('');
  },
  driveKind: (path) => {
    if (process.platform === 'win32') return windowsDrive(path);
    return process.platform === 'linux' ? linuxDrive(path) : macDrive(path);
  },
  synchronisedFolders: () =>
    [
      [process.env.APPDATA, 'Dropbox', 'info.json'],
      [process.env.LOCALAPPDATA, 'Dropbox', 'info.json'],
      [homedir(), '.dropbox', 'info.json'],
    ].flatMap(([root, ...rest]) => (root === undefined ? [] : dropboxFolders([root, ...rest].join('/')))),
};

/** Dropbox writes the folders it watches into a small JSON file. */
const dropboxFolders = (infoPath: string): ReadonlyArray<string> => {
  try {
    return [...readFileSync(infoPath, 'utf8').matchAll(/"path":\s*("(?:[^"\\]|\\.)*")/g)].flatMap(([, path]) => {
      const text: unknown = JSON.parse(path ?? '""');
      return typeof text === 'string' ? [text] : [];
    });
  } catch {
    return [];
  }
};

/** Windows' own drive is fixed; of another the system is asked, as a stick and a disk look the same by name. */
const windowsDrive = (path: string): DriveKind | undefined => {
  const letter = /^(?:\\\\\?\\)?([A-Za-z]):/.exec(path)?.[1]?.toUpperCase();
  if (letter === undefined) return undefined;
  if (`${letter}:` === (process.env.SystemDrive ?? 'C:').toUpperCase()) return 'fixed';
  try {
    const question = `(Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='${letter}:'").DriveType`;
    const answer = execFileSync('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', question], {
      timeout: 10_000,
      windowsHide: true,
    });
    return driveTypes[answer.toString('latin1').trim()];
  } catch {
    return undefined;
  }
};

/** Win32_LogicalDisk.DriveType: a stick, a disk, a share, a disc. */
const driveTypes: { readonly [type: string]: DriveKind } = { '2': 'removable', '3': 'fixed', '4': 'network', '5': 'removable' };

const networkFileSystems = /^(nfs4?|cifs|smb3?|smbfs|sshfs|fuse\.sshfs|davfs|fuse\.davfs|9p|afs|ncpfs|fuse\.rclone)$/;

/** The mount with the longest matching folder says what a path lies on. */
const linuxDrive = (path: string): DriveKind | undefined => {
  const mounts = readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([device, folder, kind]) =>
      device === undefined || folder === undefined || kind === undefined
        ? []
        : [{ device, folder: folder.replaceAll('\\040', ' '), kind }],
    );
  const mount = mounts.filter(({ folder }) => liesIn(path, folder)).sort((a, b) => b.folder.length - a.folder.length)[0];
  if (mount === undefined) return undefined;
  if (networkFileSystems.test(mount.kind)) return 'network';
  return isRemovableDisk(mount.device) || /^\/(run\/)?media\//.test(mount.folder) ? 'removable' : 'fixed';
};

const liesIn = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

const isRemovableDisk = (device: string): boolean => {
  const disk = /^\/dev\/((?:sd|mmcblk|vd|hd)[a-z0-9]*?)(?:p?\d+)?$/.exec(device)?.[1];
  const flag = `/sys/block/${disk}/removable`;
  return disk !== undefined && existsSync(flag) && readFileSync(flag, 'utf8').trim() === '1';
};

/** A Mac mounts sticks and shares alike under /Volumes; its own disk is the one of /. */
const macDrive = (path: string): DriveKind | undefined => {
  if (!path.startsWith('/Volumes/')) return 'fixed';
  const volume = path.split('/').slice(0, 3).join('/');
  return existsSync(volume) && statSync(volume).dev === statSync('/').dev ? 'fixed' : 'removable';
};
