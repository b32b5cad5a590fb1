import { chmodSync, mkdirSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { thisMachine } from './this-machine.ts';

/** The records may not live there (security.md D8). Choose a folder on this laptop's own disk that nothing copies elsewhere. */
export interface UnsuitableFolder {
  readonly type: 'UnsuitableFolder';
  readonly reason: 'not-absolute' | 'network' | 'synchronised' | 'removable' | 'drive-unknown';
}

export type DriveKind = 'fixed' | 'removable' | 'network';

/** What there is to know about the machine, so that a test can be any machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: { readonly [name: string]: string | undefined };
  /** The path with every link, junction and mapped drive resolved, as far as it exists. */
  realPath(path: string): string;
  /** What kind of drive a path lies on, or undefined where the system does not say. */
  driveKind(path: string): DriveKind | undefined;
  /** Folders that a synchronising program says it watches, in its own settings. */
  synchronisedFolders(): ReadonlyArray<string>;
}

/** Whether the records may live in `folder`, judged by its name and by where it leads (D8). Answers the path to use. */
export const checkDataFolder = (folder: string, machine: Machine = thisMachine): Result<string, UnsuitableFolder> => {
  const isWindows = machine.platform === 'win32';
  // On Windows `\\records` is absolute to Node but belongs to whichever drive is current.
  const isAbsolute = isWindows ? /^([A-Za-z]:[\\/]|[\\/]{2})/.test(folder) : posix.isAbsolute(folder);
  if (!isAbsolute) return refuse('not-absolute');
  const plain = (isWindows ? win32 : posix).normalize(folder);
  for (const candidate of new Set([plain, machine.realPath(plain)])) {
    if (isWindows && isUnc(candidate)) return refuse('network');
    if (isSynchronised(candidate, machine)) return refuse('synchronised');
    const drive = machine.driveKind(candidate);
    if (drive === undefined) return refuse('drive-unknown');
    if (drive !== 'fixed') return refuse(drive);
  }
  return ok(plain);
};

/** Makes the folder for its owner only, and so that every file made later is too (D8). On Windows the profile's own rights do that. */
export const prepareDataFolder = (folder: string): void => {
  keepNewFilesPrivate();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
};

/** Whatever this process writes from here on is for its owner only. */
export const keepNewFilesPrivate = (): void => {
  if (process.platform !== 'win32') process.umask(0o077);
};

/** `\\server\share`, and the same behind the `\\?\` prefix; a device path is no place for records either. */
const isUnc = (path: string): boolean => /^[\\/]{2}/.test(path) && !/^\\\\\?\\[A-Za-z]:/.test(path);

const isSynchronised = (folder: string, machine: Machine): boolean => {
  const segments = folder.split(/[\\/]/);
  if (segments.some((segment) => synchronisedNames.some((name) => name.test(segment)))) return true;
  const watched = [
    ...['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].map((name) => machine.environment[name]),
    ...machine.synchronisedFolders(),
  ];
  return watched.some((root) => root !== undefined && root !== '' && isWithin(folder, root, machine.platform));
};

const synchronisedNames = [
  /^OneDrive( - .+)?$/i,
  /^Dropbox( \(.+\))?$/i,
  /^Google ?Drive$/i,
  /^My Drive$/i,
  /^iCloud ?Drive$/i,
  /^com~apple~CloudDocs$/i,
  /^(Box|Box Sync)$/i,
  /^(Nextcloud|ownCloud|Syncthing|MEGA|pCloudDrive)$/i,
];

/** Windows and a Mac do not tell capitals apart in a path. */
export const isWithin = (folder: string, root: string, platform: NodeJS.Platform): boolean => {
  const path = platform === 'win32' ? win32 : posix;
  const fold = (text: string) => (platform === 'linux' ? path.resolve(text) : path.resolve(text).toLowerCase());
  const way = path.relative(fold(root), fold(folder));
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
};

const refuse = (reason: UnsuitableFolder['reason']): Result<never, UnsuitableFolder> => err({ type: 'UnsuitableFolder', reason });
