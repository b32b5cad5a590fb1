import { writeSync } from 'node:fs';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { createAuditLog } from '../../../src/storage/audit.ts';
import { connectionOf, openDatabase, transact, truncateLog } from '../../../src/storage/database.ts';
import { foundationMigrations } from '../../../src/storage/foundation.ts';
import { newestVersion } from '../../../src/storage/migrate.ts';
import { type DocumentRef, openRecordStore } from '../../../src/storage/record-store.ts';
import { restrictedKeyOf } from '../../../src/storage/restricted.ts';

// Types statements into a record and says of each one that it is saved, as the screen does, once it was committed. Half-way the log
// is emptied into the file, so that a cut can fall there too. Arguments: store, key in hex, sitting, how many, and what
// `synchronous` is set to (empty leaves it as the store opens).
const [store = '', hex = '', sitting = '', count = '', synchronous = ''] = process.argv.slice(2);
const key = Buffer.from(hex, 'hex');
const opened = openDatabase({ path: store, key, known: newestVersion(foundationMigrations), create: false });
if (!opened.ok) throw new Error(opened.error.type);
const db = opened.value;
if (synchronous !== '') connectionOf(db).pragma(`synchronous = ${synchronous}`);

interface Minutes {
  statements: string[];
}
const ref: DocumentRef<Minutes> = { sittingId: sitting as SittingId, kind: 'record' };
const restricted = restrictedKeyOf(Buffer.alloc(32, 7));
const records = openRecordStore({ databaseId: 'vault', device: 'laptop', restricted, now: () => new Date() });
const audit = createAuditLog(key, () => new Date());

for (let number = 0; number < Number(count); number += 1) {
  const saved = transact(db, (tx) => {
    audit.append(tx, { actor: 'slot-1', action: 'record.type', objectId: String(number), reason: null });
    return records.changeDocument(tx, ref, (draft) => void draft.statements.push(`Mum said ${number}`), { by: 'slot-1' });
  });
  if (!saved.ok) throw new Error(saved.error.type);
  writeSync(1, `saved ${number}\n`);
  if (number === Math.floor(Number(count) / 2) && !truncateLog(db).ok) throw new Error('The log was not emptied');
}
db.close();
