import Sqlite from 'better-sqlite3';

/** A better-sqlite3 connection of the multiple-ciphers build, which also takes a key. */
export interface CipherConnection extends Sqlite.Database {
  key(key: Buffer): unknown;
}

export interface ConnectionOptions {
  readonly readonly: boolean;
  /** False where the file must be there already. */
  readonly create: boolean;
}

/**
 * Opens the file and gives SQLCipher its key; nothing has been read yet, so a wrong key shows at the first read as SQLITE_NOTADB.
 *
 * A second opener is told at once (no busy wait, security.md D4). The key is 32 raw bytes: without the `raw:` mark this build
 * takes *any* buffer, even of 32 bytes, as a passphrase and stretches it for a tenth of a second (K10; measured here).
 */
export const connect = (path: string, key: Buffer, { readonly, create }: ConnectionOptions): CipherConnection => {
  if (key.length !== 32) throw new Error('A database key must be 32 bytes');
  const connection = new Sqlite(path, { readonly, fileMustExist: !create, timeout: 0 });
  if (!takesKey(connection)) throw new Error('This build of better-sqlite3 has no ciphers');
  const marked = Buffer.concat([Buffer.from('raw:', 'latin1'), key]);
  try {
    connection.pragma("cipher='sqlcipher'");
    connection.pragma('legacy=4');
    connection.key(marked);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    marked.fill(0);
  }
};

const takesKey = (connection: Sqlite.Database): connection is CipherConnection => 'key' in connection;

export interface Unsuitable {
  readonly type: 'EngineUnsuitable';
  readonly setting: string;
  readonly found: string;
}

/** What makes this SQLite unfit to hold the records, or undefined: older than 3.51.3 (it can lose a write-ahead log) or another cipher (D5). */
export const unsuitableBuild = (connection: CipherConnection): Unsuitable | undefined => {
  const sqlite = read(connection, 'SELECT sqlite_version()');
  if (!isAtLeast(sqlite, [3, 51, 3])) return { type: 'EngineUnsuitable', setting: 'sqlite', found: sqlite };
  const ciphers = read(connection, 'SELECT sqlite3mc_version()');
  if (!/^SQLite3 Multiple Ciphers 2\./.test(ciphers)) return { type: 'EngineUnsuitable', setting: 'ciphers', found: ciphers };
  return firstUnlike(connection, [
    ['cipher', 'sqlcipher'],
    ['legacy', '4'],
  ]);
};

/** What the connection must say of itself after its first write. Before it, `synchronous` says 2 without meaning it (D2). */
export const unsuitableSetting = (connection: CipherConnection): Unsuitable | undefined =>
  firstUnlike(connection, [
    ['locking_mode', 'exclusive'],
    ['journal_mode', 'wal'],
    ['synchronous', '2'],
    ['temp_store', '2'],
    ['secure_delete', '1'],
    ['trusted_schema', '0'],
    ['cell_size_check', '1'],
    ['foreign_keys', '1'],
  ]);

/** Compares dotted version numbers, the leading part first. */
export const isAtLeast = (version: string, least: readonly [number, number, number]): boolean => {
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of least.entries()) {
    const found = parts[index] ?? 0;
    if (found !== wanted) return found > wanted;
  }
  return true;
};

const firstUnlike = (connection: CipherConnection, wanted: ReadonlyArray<readonly [string, string]>): Unsuitable | undefined => {
  for (const [setting, expected] of wanted) {
    const found = String(connection.pragma(setting, { simple: true }));
    if (found !== expected) return { type: 'EngineUnsuitable', setting, found };
  }
  return undefined;
};

const read = (connection: CipherConnection, sql: string): string => String(connection.prepare(sql).pluck().get());
