import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aStore, inTransaction, mustBe } from '../../tests/storage/support.ts';
import { err, ok } from '../core/result.ts';
import { type AuditEntry, createAuditLog, verifyAudit } from './audit.ts';
import { connectionOf, type Database, transact } from './database.ts';

const key = randomBytes(32);
const viewed: AuditEntry = { actor: 'slot-1', action: 'restricted.view', objectId: 'sitting-1', reason: null };

const aLog = (count: number) => {
  const { db } = aStore();
  const log = createAuditLog(key, () => new Date('2026-11-21T10:00:00Z'));
  for (let index = 0; index < count; index += 1)
    inTransaction(db, (tx) => log.append(tx, { ...viewed, objectId: `sitting-${index + 1}` }));
  return { db, log };
};

/** What someone with the data key could do with a script: everything, the triggers included. */
const attack = (db: Database, sql: string): void => {
  connectionOf(db).exec(
    `DROP TRIGGER IF EXISTS audit_entry_never_changes; DROP TRIGGER IF EXISTS audit_entry_goes_only_after_notice; ${sql}`,
  );
};

test('G1: an entry is part of the transaction it tells of', () => {
  const { db, log } = aLog(1);
  transact(db, (tx) => {
    log.append(tx, viewed);
    return err({ type: 'Refused' });
  });
  expect(log.verify(db)).toMatchObject({ ok: true, value: { entries: 1 } });
});

describe('G1: the first wrong entry is named', () => {
  test.each([
    ['a changed action', `UPDATE audit_entry SET action = 'nothing' WHERE seq = 5`, 5, 'altered'],
    ['a changed time', `UPDATE audit_entry SET at = '2026-11-20T10:00:00.000Z' WHERE seq = 5`, 5, 'altered'],
    ['a reason taken away', `UPDATE audit_entry SET reason = 'x' WHERE seq = 5`, 5, 'altered'],
    ['a deleted entry', `DELETE FROM audit_entry WHERE seq = 5`, 5, 'missing'],
    ['the first deleted', `DELETE FROM audit_entry WHERE seq = 1`, 1, 'missing'],
    [
      'two swapped',
      `UPDATE audit_entry SET seq = 100 WHERE seq = 5; UPDATE audit_entry SET seq = 5 WHERE seq = 6; UPDATE audit_entry SET seq = 6 WHERE seq = 100`,
      5,
      'altered',
    ],
    [
      'one inserted',
      `UPDATE audit_entry SET seq = seq + 100 WHERE seq >= 5; UPDATE audit_entry SET seq = seq - 99 WHERE seq >= 100;
       INSERT INTO audit_entry SELECT 5, at, offset_minutes, actor, action, object_id, reason, removed_to, removed_hash, previous, hash
       FROM audit_entry WHERE seq = 4`,
      5,
      'altered',
    ],
    [
      'a removal entry forged over a gap',
      `DELETE FROM audit_entry WHERE seq < 5; UPDATE audit_entry SET removed_to = 4, removed_hash = previous WHERE seq = 5`,
      1,
      'missing',
    ],
  ])('%s', (_, sql, seq, problem) => {
    const { db, log } = aLog(10);
    attack(db, sql);
    expect(log.verify(db)).toEqual(err({ type: 'AuditBroken', seq, problem }));
  });

  test('any single changed letter of any entry is found at that entry', () => {
    const { db, log } = aLog(6);
    const columns = ['actor', 'action', 'object_id', 'previous', 'hash'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.constantFrom(...columns), (seq, column) => {
        attack(db, 'BEGIN');
        attack(db, `UPDATE audit_entry SET ${column} = 'x' || substr(${column}, 2) WHERE seq = ${seq}`);
        const found = log.verify(db);
        attack(db, 'ROLLBACK');
        expect(found).toEqual(err({ type: 'AuditBroken', seq, problem: 'altered' }));
      }),
      { numRuns: 40 },
    );
    expect(log.verify(db).ok).toBe(true);
  });

  test('an entry that was signed here in another history, as a restored backup begins one, is not the next of this one', () => {
    const { db, log } = aLog(6);
    const other = aStore().db;
    const later = createAuditLog(key, () => new Date('2026-11-22T10:00:00Z'));
    for (let index = 0; index < 4; index += 1) inTransaction(other, (tx) => later.append(tx, viewed));
    const { at, previous, hash } = other
      .prepare<[], { readonly at: string; readonly previous: string; readonly hash: string }>(
        'SELECT at, previous, hash FROM audit_entry WHERE seq = 4',
      )
      .get()!;
    attack(
      db,
      `UPDATE audit_entry SET at = '${at}', object_id = 'sitting-1', previous = '${previous}', hash = '${hash}' WHERE seq = 4;
       DELETE FROM audit_entry WHERE seq > 4`,
    );
    expect(log.verify(db)).toEqual(err({ type: 'AuditBroken', seq: 4, problem: 'altered' }));
  });

  test('a log under another key is wrong from its first entry', () => {
    const { db } = aLog(3);
    expect(verifyAudit(db, randomBytes(32))).toEqual(err({ type: 'AuditBroken', seq: 1, problem: 'altered' }));
  });
});

describe('G3: what only an anchor finds', () => {
  const anchored = () => {
    const { db, log } = aLog(10);
    return { db, log, anchor: log.head(db)! };
  };

  test('the anchor is the head, and confirms later too', () => {
    const { db, log, anchor } = anchored();
    expect(anchor).toEqual({ seq: 10, hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
    inTransaction(db, (tx) => log.append(tx, viewed));
    expect(log.verify(db, anchor)).toMatchObject({ value: { entries: 11, anchor: 'confirmed' } });
    expect(log.verify(db, { ...anchor, hash: anchor.hash.toUpperCase() })).toMatchObject({ ok: true });
  });

  test('a cut tail passes without the anchor and is named with it', () => {
    const { db, log, anchor } = anchored();
    attack(db, 'DELETE FROM audit_entry WHERE seq > 7');
    expect(log.verify(db)).toMatchObject({ value: { entries: 7, anchor: 'none' } });
    expect(log.verify(db, anchor)).toEqual(err({ type: 'AuditBroken', seq: 8, problem: 'cut-off' }));
  });

  test('a log emptied altogether is named with the anchor', () => {
    const { db, log, anchor } = anchored();
    attack(db, 'DELETE FROM audit_entry');
    expect(log.head(db)).toBeUndefined();
    expect(log.verify(db, anchor)).toEqual(err({ type: 'AuditBroken', seq: 1, problem: 'cut-off' }));
  });

  test('a log rebuilt with the key passes without the anchor and is named with it', () => {
    const { db, log, anchor } = anchored();
    attack(db, 'DELETE FROM audit_entry');
    for (let index = 0; index < 12; index += 1) inTransaction(db, (tx) => log.append(tx, viewed));
    expect(log.verify(db).ok).toBe(true);
    expect(log.verify(db, anchor)).toEqual(err({ type: 'AuditBroken', seq: 10, problem: 'differs-from-anchor' }));
  });
});

describe('G4', () => {
  test('our own code can neither change nor delete an entry', () => {
    const { db } = aLog(3);
    for (const sql of [
      `UPDATE audit_entry SET reason = 'x'`,
      `DELETE FROM audit_entry WHERE seq = 3`,
      `DELETE FROM audit_entry`,
    ]) {
      expect(() => inTransaction(db, (tx) => tx.prepare(sql).run()), sql).toThrow('audit entry');
    }
  });

  test('retention leaves a signed entry in the place of the removed ones, again and again', () => {
    const { db, log } = aLog(10);
    const old = { seq: 3, hash: log.head(db)!.hash };
    inTransaction(db, (tx) => log.removeUpTo(tx, 4, 'slot-1'));
    expect(log.verify(db)).toMatchObject({ value: { entries: 7, head: { seq: 11 } } });
    inTransaction(db, (tx) => log.removeUpTo(tx, 11, 'slot-1'));
    expect(log.verify(db, old)).toMatchObject({ value: { entries: 1, anchor: 'older-than-log' } });
    expect(() => inTransaction(db, (tx) => tx.prepare('DELETE FROM audit_entry WHERE seq = 12').run())).toThrow('removal entry');
  });

  test('more gone than the entry says is found', () => {
    const { db, log } = aLog(10);
    inTransaction(db, (tx) => log.removeUpTo(tx, 4, 'slot-1'));
    attack(db, 'DELETE FROM audit_entry WHERE seq = 5');
    expect(log.verify(db)).toEqual(err({ type: 'AuditBroken', seq: 5, problem: 'missing' }));
  });
});

describe('D12: the clock', () => {
  test.each([
    ['a day', '2026-11-20T10:00:00Z'],
    ['ten years', '2016-11-21T10:00:00Z'],
  ])('moved back by %s it is recorded once, and the order stays that of the entries', (_, earlier) => {
    const { db } = aStore();
    let time = '2026-11-21T10:00:00Z';
    const log = createAuditLog(key, () => new Date(time));
    const append = () => inTransaction(db, (tx) => log.append(tx, viewed));
    expect(append()).toEqual({ seq: 1, clockMovedBack: false });
    time = earlier;
    expect(append()).toEqual({ seq: 3, clockMovedBack: true });
    expect(append()).toEqual({ seq: 4, clockMovedBack: false });
    expect(db.prepare('SELECT action FROM audit_entry WHERE seq = 2').get()).toEqual({ action: 'clock.moved-back' });
    expect(log.verify(db)).toEqual(ok({ entries: 4, head: expect.anything(), anchor: 'none' }));
  });

  test('the hour that comes twice in autumn is not the clock moving back', () => {
    const { db } = aStore();
    const times = ['2026-10-25T00:59:59Z', '2026-10-25T01:00:00Z'];
    const log = createAuditLog(key, () => new Date(times[0]!));
    inTransaction(db, (tx) => log.append(tx, viewed));
    times.shift();
    expect(inTransaction(db, (tx) => log.append(tx, viewed)).clockMovedBack).toBe(false);
  });
});

test.each([
  ['a name as actor', { ...viewed, actor: 'Mary Smith' }],
  ['a sentence as action', { ...viewed, action: 'Mum was seen' }],
  ['a name as object', { ...viewed, objectId: 'Kai Example' }],
  ['a paragraph as reason', { ...viewed, reason: 'one\ntwo' }],
  ['a page as reason', { ...viewed, reason: 'x'.repeat(201) }],
])('G1: %s is refused', (_, entry) => {
  const { db, log } = aLog(0);
  expect(() => inTransaction(db, (tx) => log.append(tx, entry))).toThrow();
  expect(mustBe(log.verify(db)).entries).toBe(0);
});
