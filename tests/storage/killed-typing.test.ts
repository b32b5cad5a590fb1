import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyAudit } from '../../src/storage/audit.ts';
import { connectionOf } from '../../src/storage/database.ts';
import { type DocumentRef, openRecordStore } from '../../src/storage/record-store.ts';
import { restrictedKeyOf } from '../../src/storage/restricted.ts';
import { killTimes, linesUntilKilled } from '../support/faults/killed-child.ts';
import { aSittingId, aStore, inTransaction, mustBe, reopened } from './support.ts';

const child = join(import.meta.dirname, '..', 'support', 'faults', 'typing-child.ts');

interface Minutes {
  statements: Array<{ number: number; text: string }>;
}

test('R1 D2: killing the process while typing loses no acknowledged statement, in the record, the annex or the log', async () => {
  const store = aStore();
  const sittingId = aSittingId();
  const refs = (['record', 'annex'] as const).map((kind): DocumentRef<Minutes> => ({ sittingId, kind }));
  const recordsNow = () =>
    openRecordStore({
      databaseId: 'vault',
      device: 'laptop',
      restricted: restrictedKeyOf(Buffer.alloc(32, 7)),
      now: () => new Date(),
    });
  inTransaction(store.db, (tx) => {
    for (const ref of refs) mustBe(recordsNow().createDocument(tx, ref, { statements: [] }, { by: 'slot-1' }));
  });
  store.db.close();

  let acknowledged = 0;
  let saved = 0;
  for (const after of killTimes(30, 60)) {
    const lines = await linesUntilKilled(child, [store.path, store.key.toString('hex'), sittingId], after);
    saved += lines.length;
    acknowledged = Math.max(acknowledged, ...lines.map((line) => Number(line) + 1));

    // What the next start finds: D4 says it opens without any clean-up.
    const db = reopened(store);
    expect(connectionOf(db).pragma('synchronous', { simple: true })).toBe(2);
    const [record, annex] = refs.map((ref) => mustBe(recordsNow().loadDocument(db, ref)).statements);
    const found = record!.length;
    expect(found).toBeGreaterThanOrEqual(acknowledged);
    expect(annex).toHaveLength(found);
    expect(record!.map(({ number, text }) => [number, text])).toEqual(
      Array.from({ length: found }, (_, number) => [number, `Mum said ${number}`]),
    );
    const log = mustBe(verifyAudit(db, store.key));
    expect(log.entries).toBe(found);
    expect(connectionOf(db).pragma('integrity_check', { simple: true })).toBe('ok');
    acknowledged = found;
    db.close();
  }
  // If the child was always killed before it typed anything, nothing was tested.
  console.info(`${saved} statements acknowledged`);
  expect(saved).toBeGreaterThan(10);
}, 90_000);
