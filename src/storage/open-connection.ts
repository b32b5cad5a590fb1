import { chmodSync, existsSync } from 'node:fs';
import { err, ok, type Result } from '../core/result.ts';
import { type CipherConnection, connect, type Unsuitable, unsuitableBuild, unsuitableSetting } from './cipher-connection.ts';
import { type NotSaved, notSaved, notSavedReason } from './storage-failure.ts';

export type OpenFailure =
  /** Another window or program has these records open (D4). */
  | { readonly type: 'DatabaseInUse' }
  | { readonly type: 'DatabaseMissing' }
  /** Made by a newer version of this app. Nothing was opened further and nothing written (D11). */
  | { readonly type: 'DatabaseNewer'; readonly found: number; readonly known: number }
  /** The key does not fit or the file is broken; which of the two, the caller knows (K11). */
  | { readonly type: 'DatabaseDamaged' }
  | Unsuitable
  | NotSaved;

export interface ConnectionWanted {
  readonly path: string;
  readonly key: Buffer;
  readonly known: number;
  /** True for a file that was just made; any other must have been through a migration. */
  readonly create: boolean;
}

/**
 * Opens in the order of security.md D1, with the version read first of all through a connection that cannot write (D11), and
 * believes the settings only after a first write has been read back (D2).
 */
export const openConnection = ({ path, key, known, create }: ConnectionWanted): Result<CipherConnection, OpenFailure> => {
  let connection: CipherConnection | undefined;
  try {
    connection = connect(path, key, { readonly: true, create: false });
    const unsuited = unsuitableBuild(connection);
    const found = Number(connection.pragma('user_version', { simple: true }));
    connection.close();
    if (unsuited !== undefined) return err(unsuited);
    if (found > known) return err({ type: 'DatabaseNewer', found, known });
    // An emptied file opens under any key and looks like a new one; a store that was ever used has a version.
    if (found === 0 && !create) return err({ type: 'DatabaseDamaged' });

    connection = connect(path, key, { readonly: false, create: false });
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('temp_store = MEMORY');
    connection.pragma('secure_delete = ON');
    connection.pragma('trusted_schema = OFF');
    connection.pragma('cell_size_check = ON');
    connection.pragma('foreign_keys = ON');
    // Moving the log into the file takes several milliseconds, and by default every few hundredth edit waits for it. It is done
    // when nobody types (`tidyWhenQuiet`); this many pages, 40 MB, is for somebody who never pauses.
    connection.pragma('wal_autocheckpoint = 10000');
    // 32 MB of deciphered pages: what Today and a search read of ten years fits, and is not deciphered again for each of them.
    connection.pragma('cache_size = -32000');
    // The first write: it takes the lock, proves that the disk takes writes, and writes what is there already ("CDSK").
    connection.pragma('application_id = 1128551243');
    const unset = unsuitableSetting(connection);
    if (unset === undefined) {
      ownerOnly(path);
      return ok(connection);
    }
    connection.close();
    return err(unset);
  } catch (error) {
    connection?.close();
    const reason = notSavedReason(error);
    if (reason === undefined) throw error;
    if (reason === 'in-use') return err({ type: 'DatabaseInUse' });
    if (reason === 'damaged') return err({ type: 'DatabaseDamaged' });
    return notSaved(reason);
  }
};

/** Whether the pages of the file hang together. A page that fails its code makes the check itself throw (R8). */
export const isSound = (connection: CipherConnection): boolean => {
  try {
    return connection.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  }
};

/** Windows keeps the files private through the folder they are in; elsewhere the mode of each file does (D8). */
const ownerOnly = (path: string): void => {
  if (process.platform === 'win32') return;
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, 0o600);
};
