import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SittingId } from '../../src/core/identifiers.ts';
import type { Result } from '../../src/core/result.ts';
import { type Database, openDatabase, transact, type WritableDb } from '../../src/storage/database.ts';
import { foundationMigrations } from '../../src/storage/foundation.ts';
import { type Migration, migrate, newestVersion } from '../../src/storage/migrate.ts';

/** A folder for one test, removed when it ends. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'conference-desk-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export interface TestStore {
  readonly folder: string;
  readonly path: string;
  readonly key: Buffer;
  readonly db: Database;
}

/** A new, encrypted store with the foundation's tables, closed when the test ends. */
export const aStore = (migrations: ReadonlyArray<Migration> = foundationMigrations): TestStore => {
  const folder = aFolder();
  const path = join(folder, 'desk.db');
  const key = randomBytes(32);
  const db = mustBe(openDatabase({ path, key, known: newestVersion(migrations), create: true }));
  onTestFinished(() => db.close());
  mustBe(migrate(db, migrations, join(folder, 'backups')));
  return { folder, path, key, db };
};

/** Opens a store again that was closed, as the next start of the app would. */
export const reopened = (
  { path, key }: Pick<TestStore, 'path' | 'key'>,
  migrations: ReadonlyArray<Migration> = foundationMigrations,
): Database => {
  const db = mustBe(openDatabase({ path, key, known: newestVersion(migrations), create: false }));
  onTestFinished(() => db.close());
  mustBe(migrate(db, migrations, join(path, '..', 'backups')));
  return db;
};

/** The value, or a failed test that shows the error. */
export const mustBe = <T, E>(result: Result<T, E>): T => {
  if (result.ok) return result.value;
  throw new Error(`Expected a value, found ${JSON.stringify(result.error)}`);
};

/** Does `work` in a transaction that must succeed. */
export const inTransaction = <T>(db: Database, work: (tx: WritableDb) => T): T =>
  mustBe(transact(db, (tx) => ({ ok: true, value: work(tx) })));

export const aSittingId = (): SittingId => randomBytes(16).toString('hex') as SittingId;

/** Every file beneath a folder with its bytes. */
export const filesIn = (folder: string): ReadonlyArray<{ readonly path: string; readonly bytes: Buffer }> =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }));

/** Whether bytes hold a text in UTF-8 or UTF-16. */
export const holds = (bytes: Buffer, text: string): boolean =>
  bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le'));
