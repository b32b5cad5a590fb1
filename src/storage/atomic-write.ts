import { constants } from 'node:fs';
import { access, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { err, ok, type Result } from '../core/result.ts';
import { errorCode } from './storage-failure.ts';
import { type TemporaryFileNotes, temporaryNameBeside } from './temporary-files.ts';

export type WriteFailure =
  /** Another program (Word, a sync client) holds the file. `offeredPath` is free: ask whether to write there instead (R6). */
  | { readonly type: 'TargetLocked'; readonly offeredPath: string }
  | { readonly type: 'DiskFull' }
  | { readonly type: 'FolderReadOnly' }
  | { readonly type: 'FolderMissing' }
  /** The disk or the stick failed or was pulled out. */
  | { readonly type: 'WriteFailed'; readonly code: string };

/** The calls of the file system that a write needs, so that a test can make each of them fail. */
export interface WritingFs {
  open(path: string, flags: 'wx' | 'r', mode?: number): Promise<WritingHandle>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  isFile(path: string): Promise<boolean>;
  pause(milliseconds: number): Promise<void>;
  readonly syncsFolders: boolean;
}

export interface WritingHandle {
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface WriteOptions {
  /** Where the temporary name is noted while it exists, for a folder that is not swept as a whole (R5). */
  readonly notes?: TemporaryFileNotes;
  readonly fs?: WritingFs;
}

/**
 * Writes a whole file or none: a reader finds the former bytes or the new ones, whatever is pulled out in between (security.md R4).
 *
 * A temporary file in the same folder, for its owner only, is written, flushed and renamed over the target. A target that
 * another program holds is tried 5 times within 2 seconds and then left as it is (R6).
 */
export const atomicWrite = async (
  path: string,
  bytes: Uint8Array,
  { notes, fs = diskFs }: WriteOptions = {},
): Promise<Result<void, WriteFailure>> => {
  const named = nameFor(path, notes);
  if (!named.ok) return named;
  const temporary = named.value;
  try {
    await writeNew(fs, temporary, bytes);
  } catch (error) {
    await discard(fs, temporary, notes);
    return failureOf(error);
  }
  const moved = await moveOver(fs, temporary, path);
  if (!moved.ok) {
    await discard(fs, temporary, notes);
    return moved;
  }
  notes?.forget(temporary);
  return flushFolder(fs, dirname(path));
};

/** The file system of this machine. */
export const diskFs: WritingFs = {
  open: (path, flags, mode) => open(path, flags, mode),
  rename,
  remove: (path) => rm(path, { force: true }),
  exists: (path) =>
    access(path, constants.F_OK).then(
      () => true,
      () => false,
    ),
  isFile: (path) =>
    stat(path).then(
      (found) => found.isFile(),
      () => false,
    ),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  syncsFolders: process.platform !== 'win32',
};

// 5 tries with 4 pauses between them: 1.95 seconds in all.
const pausesBetweenTries = [100, 250, 600, 1000];

const nameFor = (path: string, notes: TemporaryFileNotes | undefined): Result<string, WriteFailure> => {
  try {
    return ok(notes?.nameFor(path) ?? temporaryNameBeside(path));
  } catch (error) {
    return failureOf(error);
  }
};

export const writeNew = async (fs: WritingFs, path: string, bytes: Uint8Array): Promise<void> => {
  const file = await fs.open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

export const moveOver = async (fs: WritingFs, temporary: string, path: string): Promise<Result<void, WriteFailure>> => {
  for (let tried = 0; ; tried += 1) {
    try {
      await fs.rename(temporary, path);
      return ok(undefined);
    } catch (error) {
      if (!isLocked(error)) return failureOf(error);
      const pause = pausesBetweenTries[tried];
      if (pause === undefined) return err({ type: 'TargetLocked', offeredPath: await freeNameLike(fs, path) });
      await fs.pause(pause);
    }
  }
};

/** The bytes are in place; what is left is to make the rename outlive a power cut. */
export const flushFolder = async (fs: WritingFs, folder: string): Promise<Result<void, WriteFailure>> => {
  if (!fs.syncsFolders) return ok(undefined);
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    return ok(undefined);
  } catch (error) {
    // Some network and stick drivers cannot flush a folder at all; that is how they say so.
    return ['EINVAL', 'ENOTSUP'].includes(errorCode(error) ?? '') ? ok(undefined) : failureOf(error);
  }
};

export const discard = async (fs: WritingFs, temporary: string, notes: TemporaryFileNotes | undefined): Promise<void> => {
  try {
    await fs.remove(temporary);
  } catch {
    // It stays noted (or carries a name that the next start sweeps), so it will not stay readable for long.
    return;
  }
  notes?.forget(temporary);
};

const freeNameLike = async (fs: WritingFs, path: string): Promise<string> => {
  const extension = extname(path);
  const stem = join(dirname(path), basename(path, extension));
  for (let number = 2; ; number += 1) {
    const offered = `${stem} (${number})${extension}`;
    if (!(await fs.exists(offered))) return offered;
  }
};

const isLocked = (error: unknown): boolean => ['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error) ?? '');

export const failureOf = (error: unknown): Result<never, WriteFailure> => {
  const code = errorCode(error);
  switch (code) {
    case undefined:
      throw error;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return err({ type: 'DiskFull' });
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return err({ type: 'FolderReadOnly' });
    case 'ENOENT':
    case 'ENOTDIR':
      return err({ type: 'FolderMissing' });
    default:
      return err({ type: 'WriteFailed', code });
  }
};
