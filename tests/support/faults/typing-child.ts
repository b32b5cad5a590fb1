import { writeSync } from 'node:fs';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { createAuditLog } from '../../../src/storage/audit.ts';
import { openDatabase, transact } from '../../../src/storage/database.ts';
import { foundationMigrations } from '../../../src/storage/foundation.ts';
import { migrate, newestVersion } from '../../../src/storage/migrate.ts';
import { type DocumentRef, openRecordStore } from '../../../src/storage/record-store.ts';
import { restrictedKeyOf } from '../../../src/storage/restricted.ts';

// Types statements into a record and its annex until it is killed, and prints the number of each one only after it was committed,
// as the screen says Saved. Arguments: store, key in hex, sitting.
const [store = '', hex = '', sitting = ''] = process.argv.slice(2);
const key = Buffer.from(hex, 'hex');
const opened = openDatabase({ path: store, key, known: newestVersion(foundationMigrations), create: false });
if (!opened.ok || !migrate(opened.value, foundationMigrations, `${store}-copies`).ok) throw new Error('The store did not open');
const db = opened.value;

interface Minutes {
  statements: Array<{ number: number; text: string }>;
}
const refs = (['record', 'annex'] as const).map((kind): DocumentRef<Minutes> => ({ sittingId: sitting as SittingId, kind }));
const restricted = restrictedKeyOf(Buffer.alloc(32, 7));
const records = openRecordStore({ databaseId: 'vault', device: 'laptop', restricted, now: () => new Date() });
const audit = createAuditLog(key, () => new Date());

const next = (): number => {
  const record = records.loadDocument(db, { sittingId: sitting as SittingId, kind: 'record' } as DocumentRef<Minutes>);
  if (!record.ok) throw new Error(record.error.type);
  return record.value.statements.length;
};

let number = next();
// The first few are typed before the clock of the killer starts: compiling takes longer than saving.
const warm = number + 5;
for (; ; number += 1) {
  if (number === warm) writeSync(1, 'ready\n');
  const saved = transact(db, (tx) => {
    audit.append(tx, { actor: 'slot-1', action: 'record.type', objectId: String(number), reason: null });
    for (const ref of refs) {
      const changed = records.changeDocument(tx, ref, (draft) => void draft.statements.push({ number, text: 'Mum said ' }), {
        by: 'slot-1',
      });
      if (!changed.ok) return changed;
    }
    if (number % 25 === 24) records.compactLongerThan(tx, 10);
    const worded = records.changeDocument(
      tx,
      refs[0] as DocumentRef<Minutes>,
      (_, setText) => setText(['statements', number, 'text'], `Mum said ${number}`),
      { by: 'slot-1' },
    );
    return worded;
  });
  if (!saved.ok) throw new Error(saved.error.type);
  if (number >= warm) writeSync(1, `${number}\n`);
}
