import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aStore, inTransaction, mustBe, reopened } from '../../tests/storage/support.ts';
import { err } from '../core/result.ts';
import { connect } from './cipher-connection.ts';
import { openDatabase, transact } from './database.ts';
import { type Migration, migrate, newestVersion } from './migrate.ts';

const first: Migration = { version: 10, up: `CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;` };
const second: Migration = { version: 20, up: `ALTER TABLE note ADD COLUMN colour TEXT; UPDATE note SET colour = 'red';` };
const broken: Migration = { version: 30, up: `CREATE TABLE extra (id INTEGER) STRICT; INSERT INTO note (text) VALUES (NULL);` };
const orphaning: Migration = {
  version: 30,
  up: `CREATE TABLE mark (note_id INTEGER REFERENCES note (id)) STRICT; INSERT INTO mark VALUES (99);`,
};

const storeWithNote = () => {
  const store = aStore([first]);
  inTransaction(store.db, (tx) => tx.prepare(`INSERT INTO note (text) VALUES ('one')`).run());
  store.db.close();
  return store;
};

const openAt = ({ path, key }: { path: string; key: Buffer }, migrations: ReadonlyArray<Migration>) =>
  openDatabase({ path, key, known: newestVersion(migrations), create: false });

test('D10: an older file is brought up with its rows, after a copy of it as it was', () => {
  const store = storeWithNote();
  const db = mustBe(openAt(store, [first, second]));
  const migrated = mustBe(migrate(db, [first, second], join(store.folder, 'backups')));
  expect(migrated).toMatchObject({ from: 10, to: 20 });
  expect(db.prepare('SELECT text, colour FROM note').all()).toEqual([{ text: 'one', colour: 'red' }]);
  db.close();
  const copy = connect(migrated.copy!, store.key, { readonly: true, create: false });
  expect(copy.pragma('user_version', { simple: true })).toBe(10);
  expect(copy.prepare('SELECT * FROM note').all()).toEqual([{ id: 1, text: 'one' }]);
  copy.close();
});

test('a new file needs no copy, and a current one neither copy nor change', () => {
  const { folder, db } = aStore([first]);
  expect(existsSync(join(folder, 'backups'))).toBe(false);
  expect(migrate(db, [first], join(folder, 'backups'))).toMatchObject({ value: { from: 10, to: 10, copy: null } });
});

test('a migrated table announces its changes', () => {
  const store = storeWithNote();
  const db = reopened(store, [first, second]);
  const heard: Array<ReadonlyArray<string>> = [];
  db.onChanges((tables) => heard.push(tables));
  inTransaction(db, (tx) => tx.prepare(`UPDATE note SET colour = 'blue'`).run());
  expect(heard).toEqual([['note']]);
});

test.each([
  ['a step that breaks a rule', broken],
  ['a step that leaves a reference to nothing', orphaning],
])('D10: with %s the file is as it was', (_, step) => {
  const store = storeWithNote();
  const db = mustBe(openAt(store, [first, second, step]));
  expect(migrate(db, [first, second, step], join(store.folder, 'backups'))).toMatchObject({
    error: { type: 'MigrationFailed', version: 30 },
  });
  expect(db.prepare('SELECT * FROM note').all()).toEqual([{ id: 1, text: 'one' }]);
  db.close();
  expect(reopened(store, [first]).prepare('SELECT count(*) AS count FROM note').get()).toEqual({ count: 1 });
});

test('the same file migrated twice over keeps both copies', () => {
  const store = storeWithNote();
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const db = mustBe(openAt(store, [first, second, broken]));
    migrate(db, [first, second, broken], join(store.folder, 'backups'));
    db.close();
  }
  expect(readdirSync(join(store.folder, 'backups')).sort()).toEqual([
    'before-schema-30-from-10-2.db',
    'before-schema-30-from-10.db',
  ]);
});

test('D11: a file of a newer version is not touched', () => {
  const store = aStore([first, second]);
  store.db.close();
  const before = hashOf(store.path);
  expect(openAt(store, [first])).toEqual(err({ type: 'DatabaseNewer', found: 20, known: 10 }));
  expect(hashOf(store.path)).toBe(before);
});

test('versions out of order are put in order, and one used twice is a bug', () => {
  expect(newestVersion([second, first])).toBe(20);
  expect(() => newestVersion([first, { ...second, version: 10 }])).toThrow('distinct');
});

test('a transaction that is refused does not stop a later migration', () => {
  const store = storeWithNote();
  const db = reopened(store, [first, second]);
  expect(transact(db, () => err({ type: 'No' }))).toEqual(err({ type: 'No' }));
  expect(migrate(db, [first, second], store.folder)).toMatchObject({ ok: true });
});

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
