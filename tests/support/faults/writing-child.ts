import { writeSync } from 'node:fs';
import { atomicWrite } from '../../../src/storage/atomic-write.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { foundationMigrations } from '../../../src/storage/foundation.ts';
import { migrate, newestVersion } from '../../../src/storage/migrate.ts';
import { notesIn } from '../../../src/storage/temporary-files.ts';

// Writes one file over and over, each time whole with another letter, until it is killed. Arguments: store, key in hex, target.
const [store = '', key = '', target = ''] = process.argv.slice(2);
const opened = openDatabase({
  path: store,
  key: Buffer.from(key, 'hex'),
  known: newestVersion(foundationMigrations),
  create: false,
});
if (!opened.ok || !migrate(opened.value, foundationMigrations, `${store}-copies`).ok) throw new Error('The store did not open');
const notes = notesIn(opened.value);
writeSync(1, 'ready\n');
for (let round = 0; ; round += 1) {
  const written = await atomicWrite(target, Buffer.alloc(2_000_000, 97 + (round % 26)), { notes });
  if (!written.ok) throw new Error(written.error.type);
  writeSync(1, `${round}\n`);
}
