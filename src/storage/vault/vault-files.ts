import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { atomicWrite, type WriteFailure } from '../atomic-write.ts';
import { type NotSaved, type NotSavedReason, notSaved } from '../storage-failure.ts';
import { type KeysDamaged, type KeysFile, type KeysNewer, readKeysFile, writeKeysFile } from './keys-file.ts';

/** Where things lie in a vault folder (architecture.md section 4). */
export const vaultPaths = (folder: string) =>
  ({
    database: join(folder, 'desk.db'),
    /** A new database until its keys are safely written; see `finishCreation`. */
    unfinished: join(folder, 'desk.db.new'),
    keys: join(folder, 'keys.json'),
    spareKeys: join(folder, 'keys.json.bak'),
    copies: join(folder, 'backups'),
  }) as const;

export type KeysUnreadable = { readonly type: 'NotAVault' } | KeysDamaged | KeysNewer;

export interface FoundKeys {
  readonly file: KeysFile;
  /** True where `keys.json` was gone or unreadable and the former one was used (K9). */
  readonly fromSpare: boolean;
}

/** The slots of a vault, from `keys.json` or, where that is gone or unreadable, from the one before it. */
export const readKeys = (folder: string): Result<FoundKeys, KeysUnreadable> => {
  const { keys, spareKeys, database } = vaultPaths(folder);
  const current = readOne(keys);
  if (current?.ok) return ok({ file: current.value, fromSpare: false });
  if (current?.error.type === 'KeysNewer') return current;
  const spare = readOne(spareKeys);
  if (spare?.ok) return ok({ file: spare.value, fromSpare: true });
  return current ?? spare ?? err({ type: existsSync(database) ? 'KeysDamaged' : 'NotAVault' });
};

/** Writes the slots, keeping the former ones as `keys.json.bak`: at every moment one of the two is whole (K9, R4). */
export const writeKeys = async (folder: string, file: KeysFile): Promise<Result<void, NotSaved>> => {
  const { keys, spareKeys } = vaultPaths(folder);
  const former = readOne(keys);
  if (former?.ok) {
    const spared = await atomicWrite(spareKeys, writeKeysFile(former.value));
    if (!spared.ok) return notSaved(reasonOf(spared.error));
  }
  const written = await atomicWrite(keys, writeKeysFile(file));
  return written.ok ? ok(undefined) : notSaved(reasonOf(written.error));
};

/**
 * A vault is made as `desk.db.new`, then its keys, then the name `desk.db`. Keys beside an unfinished name mean that only the last
 * step is missing.
 */
export const finishCreation = (folder: string): void => {
  const { database, unfinished } = vaultPaths(folder);
  if (existsSync(unfinished) && !existsSync(database)) renameSync(unfinished, database);
};

/** A database whose keys were never written: nobody could ever open it, so it holds nothing. */
export const removeUnfinished = (folder: string): void => {
  const { unfinished } = vaultPaths(folder);
  for (const file of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`]) rmSync(file, { force: true });
};

/** Undefined where there is no such file. The size is looked at first: the file may be anybody's. */
const readOne = (path: string): ReturnType<typeof readKeysFile> | undefined => {
  if (!existsSync(path)) return undefined;
  if (statSync(path).size > 1024 * 1024) return err({ type: 'KeysDamaged' });
  return readKeysFile(readFileSync(path));
};

const reasonOf = (failure: WriteFailure): NotSavedReason => {
  switch (failure.type) {
    case 'DiskFull':
      return 'disk-full';
    case 'FolderReadOnly':
      return 'read-only';
    case 'TargetLocked':
      return 'in-use';
    case 'FolderMissing':
    case 'WriteFailed':
      return 'storage-failed';
  }
};
