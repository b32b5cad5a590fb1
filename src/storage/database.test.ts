import { randomBytes } from 'node:crypto';
import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { aFolder, aStore, filesIn, holds, inTransaction, mustBe, reopened } from '../../tests/storage/support.ts';
import { err, ok } from '../core/result.ts';
import { isAtLeast, unsuitableSetting } from './cipher-connection.ts';
import { connectionOf, openDatabase, transact, truncateLog } from './database.ts';
import type { Migration } from './migrate.ts';

const notes: Migration = {
  version: 10,
  up: `CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
       CREATE TABLE mark (note_id INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE, colour TEXT) STRICT;`,
};
const addNote = `INSERT INTO note (text) VALUES ($text)`;
const countNotes = `SELECT count(*) AS count FROM note`;

describe('opening', () => {
  test('D1 D2: after the first write every setting reads back, synchronous as 2', () => {
    const { db } = aStore([notes]);
    inTransaction(db, (tx) => tx.prepare(addNote).run({ text: 'one' }));
    const connection = connectionOf(db);
    expect(unsuitableSetting(connection)).toBeUndefined();
    expect(connection.pragma('synchronous', { simple: true })).toBe(2);
    expect(connection.pragma('cipher', { simple: true })).toBe('sqlcipher');
  });

  test.each([
    ['3.51.2', false],
    ['3.51.3', true],
    ['3.52.0', true],
    ['4.0', true],
    ['3.9.9', false],
  ])('D5: SQLite %s is new enough: %s', (version, enough) => {
    expect(isAtLeast(version, [3, 51, 3])).toBe(enough);
  });

  test('a wrong key and a broken file are damage, a missing file is missing', () => {
    const { path, db } = aStore([notes]);
    db.close();
    expect(openDatabase({ path, key: randomBytes(32), known: 10, create: false })).toEqual(err({ type: 'DatabaseDamaged' }));
    expect(openDatabase({ path: `${path}x`, key: randomBytes(32), known: 10, create: false })).toEqual(
      err({ type: 'DatabaseMissing' }),
    );
  });

  test('K10: a key of any other length than 32 bytes is refused, never stretched', () => {
    const path = join(aFolder(), 'desk.db');
    expect(() => openDatabase({ path, key: Buffer.alloc(31), known: 10, create: true })).toThrow('32 bytes');
  });

  test('D4: a second opener is told at once', () => {
    const { path, key } = aStore([notes]);
    expect(openDatabase({ path, key, known: 10, create: false })).toEqual(err({ type: 'DatabaseInUse' }));
  });

  test.skipIf(process.platform === 'win32')('D8: the files are for their owner only', () => {
    const { folder, db } = aStore([notes]);
    inTransaction(db, (tx) => tx.prepare(addNote).run({ text: 'one' }));
    const modes = readdirSync(folder).map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8));
    expect(modes.length).toBeGreaterThan(1);
    expect(new Set(modes)).toEqual(new Set(['600']));
  });
});

describe('transact', () => {
  test('an err leaves nothing behind', () => {
    const { db } = aStore([notes]);
    const refused = transact(db, (tx) => {
      tx.prepare(addNote).run({ text: 'one' });
      return err({ type: 'LateWithoutReason' });
    });
    expect(refused).toEqual(err({ type: 'LateWithoutReason' }));
    expect(db.prepare(countNotes).get()).toEqual({ count: 0 });
  });

  test('a throw leaves nothing behind and goes on up', () => {
    const { db } = aStore([notes]);
    const work = () =>
      transact(db, (tx) => {
        tx.prepare(addNote).run({ text: 'one' });
        throw new Error('a bug');
      });
    expect(work).toThrow('a bug');
    expect(db.prepare(countNotes).get()).toEqual({ count: 0 });
    expect(transact(db, () => ok('still works'))).toEqual(ok('still works'));
  });

  test('R1: what was committed is there after the file is opened again', () => {
    const store = aStore([notes]);
    inTransaction(store.db, (tx) => tx.prepare(addNote).run({ text: 'one' }));
    store.db.close();
    expect(reopened(store, [notes]).prepare('SELECT text FROM note').all()).toEqual([{ text: 'one' }]);
  });

  test('a reader refuses every statement that writes or reaches outside', () => {
    const { db } = aStore([notes]);
    for (const sql of [
      addNote,
      `DELETE FROM note`,
      `WITH t AS (SELECT 1) INSERT INTO note (text) SELECT 'x' FROM t`,
      `ATTACH 'x.db' AS x`,
      `BEGIN`,
      `COMMIT`,
      `PRAGMA synchronous = OFF`,
      `VACUUM`,
    ]) {
      expect(() => db.prepare(sql), sql).toThrow();
    }
  });

  test('D6: a transaction changes rows and nothing else', () => {
    const { db } = aStore([notes]);
    transact(db, (tx) => {
      for (const sql of [`ATTACH 'x.db' AS x`, `COMMIT`, `DROP TABLE note`, `PRAGMA synchronous = OFF`]) {
        expect(() => tx.prepare(sql), sql).toThrow();
      }
      return ok(undefined);
    });
  });

  test('a transaction kept beyond its end writes nothing', () => {
    const { db } = aStore([notes]);
    const kept = inTransaction(db, (tx) => tx);
    expect(() => kept.prepare(addNote).run({ text: 'late' })).toThrow('no transaction');
    expect(() => kept.prepare(`${addNote} RETURNING id`).get({ text: 'late' })).toThrow('no transaction');
    expect(db.prepare(countNotes).get()).toEqual({ count: 0 });
  });

  test('R2: a full disk is NotSaved, and what was saved before stays', () => {
    const { db } = aStore([notes]);
    inTransaction(db, (tx) => tx.prepare(addNote).run({ text: 'one' }));
    const connection = connectionOf(db);
    connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`);
    const full = transact(db, (tx) => {
      tx.prepare(addNote).run({ text: 'x'.repeat(100_000) });
      return ok(undefined);
    });
    expect(full).toEqual(err({ type: 'NotSaved', reason: 'disk-full' }));
    expect(db.prepare(countNotes).get()).toEqual({ count: 1 });
  });

  test('R2: work that overlooks a full disk is still not saved, and cannot write on outside the transaction', () => {
    const { db } = aStore([notes]);
    const connection = connectionOf(db);
    connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`);
    const outcome = transact(db, (tx) => {
      expect(() => tx.prepare(addNote).run({ text: 'x'.repeat(100_000) })).toThrow();
      if (!connection.inTransaction) expect(() => tx.prepare(addNote).run({ text: 'y' })).toThrow('no transaction');
      return connection.inTransaction ? err({ type: 'StillRunning' }) : ok(undefined);
    });
    expect(outcome.ok).toBe(false);
    expect(db.prepare(countNotes).get()).toEqual({ count: 0 });
  });
});

describe('announcing changes', () => {
  test('a commit names the tables it changed, cascades included', () => {
    const { db } = aStore([notes]);
    const heard = vi.fn();
    db.onChanges(heard);
    inTransaction(db, (tx) => tx.prepare(addNote).run({ text: 'one' }));
    inTransaction(db, (tx) => tx.prepare(`INSERT INTO mark (note_id, colour) VALUES (1, 'red')`).run());
    inTransaction(db, (tx) => tx.prepare(`DELETE FROM note`).run());
    expect(heard.mock.calls).toEqual([[['note']], [['mark']], [['mark', 'note']]]);
  });

  test('nothing is announced for a rollback, a question or a listener that has left', () => {
    const { db } = aStore([notes]);
    const heard = vi.fn();
    const leave = db.onChanges(heard);
    transact(db, (tx) => {
      tx.prepare(addNote).run({ text: 'one' });
      return err({ type: 'No' });
    });
    inTransaction(db, (tx) => tx.prepare(countNotes).get());
    leave();
    inTransaction(db, (tx) => tx.prepare(addNote).run({ text: 'one' }));
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('residue', () => {
  const canary = `canary-${randomBytes(8).toString('hex')}`;

  test('T1: nothing readable is in the file or its log', () => {
    const { folder, db } = aStore([notes]);
    inTransaction(db, (tx) => tx.prepare(addNote).run({ text: canary }));
    for (const { path, bytes } of filesIn(folder)) expect(holds(bytes, canary), path).toBe(false);
    mustBe(truncateLog(db));
    for (const { path, bytes } of filesIn(folder)) expect(holds(bytes, canary), path).toBe(false);
  });

  // SQLite removes the name of a spilled sort at once, so only the open files of this process show it.
  test.skipIf(process.platform !== 'linux').each([
    ['temp_store = MEMORY, as we open it, leaves none', 'MEMORY', 0],
    ['temp_store = FILE, the control, would leave one', 'FILE', 1],
  ])('D3: a sort too big for its cache spills no page to the temporary folder: %s', (_, setting, least) => {
    const { db } = aStore([notes]);
    inTransaction(db, (tx) => {
      for (let index = 0; index < 2000; index += 1)
        tx.prepare(addNote).run({ text: `${canary} ${randomBytes(300).toString('hex')}` });
    });
    const connection = connectionOf(db);
    connection.pragma('cache_size = 10');
    if (setting !== 'MEMORY') connection.pragma(`temp_store = ${setting}`);
    const sorted = db.prepare<[], { text: string }>('SELECT text FROM note ORDER BY substr(text, 40), id').iterate();
    expect(sorted.next().done).toBe(false);
    const spilled = readdirSync('/proc/self/fd').filter((fd) => linkOf(`/proc/self/fd/${fd}`).includes('etilqs'));
    expect(spilled.length >= least && (least > 0 || spilled.length === 0)).toBe(true);
    sorted.return?.();
  });
});

/** The listing itself has a file open that is gone when we ask. */
const linkOf = (path: string): string => {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
};
