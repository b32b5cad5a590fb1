import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../core/result.ts';
import type { CipherConnection } from './cipher-connection.ts';
import { announceChanges, connectionOf, type Database } from './database.ts';
import { setUserVersion, stopReportingChanges } from './schema-sql.ts';
import { type NotSaved, notSaved, notSavedReason } from './storage-failure.ts';
import { type CopyDamaged, verifiedCopy } from './verified-copy.ts';

/** One step of the schema, numbered in tens, forward only, never edited after release. */
export interface Migration {
  readonly version: number;
  readonly up: string;
}

/** The step did not fit what the file holds; the file is as it was. */
export interface MigrationFailed {
  readonly type: 'MigrationFailed';
  readonly version: number;
}

export interface Migrated {
  readonly from: number;
  readonly to: number;
  /** The copy made before, or null where there was nothing to keep. */
  readonly copy: string | null;
}

/** The newest version among them: a file beyond it was made by a newer app. */
export const newestVersion = (migrations: ReadonlyArray<Migration>): number => inOrder(migrations).at(-1)?.version ?? 0;

/**
 * Brings the file to the newest schema in one transaction, its version number included: all of it or nothing (security.md D10).
 *
 * A verified copy goes into `copiesFolder` first when there is anything to keep. Before the commit every reference and the whole
 * file are checked. From then on the database announces its changes.
 */
export const migrate = (
  db: Database,
  migrations: ReadonlyArray<Migration>,
  copiesFolder: string,
): Result<Migrated, MigrationFailed | CopyDamaged | NotSaved> => {
  const connection = connectionOf(db);
  const from = Number(connection.pragma('user_version', { simple: true }));
  const pending = inOrder(migrations).filter(({ version }) => version > from);
  const to = pending.at(-1)?.version ?? from;
  let copy: string | null = null;
  if (pending.length > 0 && from > 0) {
    const copied = copyBefore(db, copiesFolder, from, to);
    if (!copied.ok) return copied;
    copy = copied.value.path;
  }
  if (pending.length > 0) {
    const applied = applyAll(connection, pending, to);
    if (!applied.ok) return applied;
  }
  announceChanges(db);
  return ok({ from, to, copy });
};

const copyBefore = (db: Database, folder: string, from: number, to: number): ReturnType<typeof verifiedCopy> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let path = join(folder, `before-schema-${to}-from-${from}.db`);
  for (let count = 2; existsSync(path); count += 1) path = join(folder, `before-schema-${to}-from-${from}-${count}.db`);
  return verifiedCopy(db, path);
};

const applyAll = (
  connection: CipherConnection,
  pending: ReadonlyArray<Migration>,
  to: number,
): Result<void, MigrationFailed | NotSaved> => {
  stopReportingChanges(connection);
  let version = to;
  try {
    connection.exec('BEGIN IMMEDIATE');
    // A table is rebuilt by moving its rows: references are whole again at the end, which foreign_key_check then proves.
    connection.pragma('defer_foreign_keys = ON');
    for (const migration of pending) {
      version = migration.version;
      connection.exec(migration.up);
    }
    setUserVersion(connection, to);
    if (!isWhole(connection)) {
      connection.exec('ROLLBACK');
      return err({ type: 'MigrationFailed', version });
    }
    connection.exec('COMMIT');
    return ok(undefined);
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    const reason = notSavedReason(error);
    return reason === undefined ? err({ type: 'MigrationFailed', version }) : notSaved(reason);
  }
};

const isWhole = (connection: CipherConnection): boolean =>
  connection.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get() === 0 &&
  connection.pragma('integrity_check(1)', { simple: true }) === 'ok';

const inOrder = (migrations: ReadonlyArray<Migration>): ReadonlyArray<Migration> => {
  const sorted = [...migrations].sort((a, b) => a.version - b.version);
  for (const [index, { version }] of sorted.entries()) {
    if (!Number.isSafeInteger(version) || version <= (sorted[index - 1]?.version ?? 0))
      throw new Error('Migrations need distinct, positive versions');
  }
  return sorted;
};
