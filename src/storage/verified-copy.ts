import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { err, ok, type Result } from '../core/result.ts';
import { type CipherConnection, connect } from './cipher-connection.ts';
import { connectionOf, type Database, keyOf } from './database.ts';
import { rowCounts } from './schema-sql.ts';
import { fileSystemReason, type NotSaved, notSaved, notSavedReason } from './storage-failure.ts';
import { temporaryNameBeside } from './temporary-files.ts';

/** The copy did not hold what the original holds, so it was thrown away. */
export interface CopyDamaged {
  readonly type: 'CopyDamaged';
}

/**
 * Writes a second, encrypted file with everything in the store, and gives it its name only after it has been opened again,
 * checked, and its rows counted against the original (security.md R3). It never replaces a file that is there.
 */
export const verifiedCopy = (db: Database, path: string): Result<{ readonly path: string }, CopyDamaged | NotSaved> => {
  if (existsSync(path)) throw new Error('A copy never replaces a file');
  const temporary = temporaryNameBeside(path);
  try {
    closeSync(openSync(temporary, 'wx', 0o600));
    connectionOf(db).prepare('VACUUM INTO ?').run(temporary);
    if (process.platform !== 'win32') chmodSync(temporary, 0o600);
    syncFile(temporary);
    if (!holdsTheSame(db, temporary)) return err({ type: 'CopyDamaged' });
    renameSync(temporary, path);
    syncFolder(dirname(path));
    return ok({ path });
  } catch (error) {
    const reason = notSavedReason(error) ?? fileSystemReason(error);
    if (reason === undefined) throw error;
    return notSaved(reason);
  } finally {
    rmSync(temporary, { force: true });
  }
};

const holdsTheSame = (db: Database, path: string): boolean => {
  const key = keyOf(db);
  let copy: CipherConnection | undefined;
  try {
    copy = connect(path, key, { readonly: true, create: false });
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') return false;
    const original = connectionOf(db);
    if (versionOf(copy) !== versionOf(original)) return false;
    const counts = rowCounts(copy);
    const expected = rowCounts(original);
    return counts.size === expected.size && [...expected].every(([table, count]) => counts.get(table) === count);
  } catch (error) {
    if (notSavedReason(error) === 'damaged') return false;
    throw error;
  } finally {
    copy?.close();
    key.fill(0);
  }
};

const versionOf = (connection: CipherConnection): unknown => connection.pragma('user_version', { simple: true });

const syncFile = (path: string): void => {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** A rename is durable once its folder is; Windows has no such call. */
const syncFolder = (path: string): void => {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};
