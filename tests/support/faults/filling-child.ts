import { execFileSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { ok } from '../../../src/core/result.ts';
import { openDatabase, transact } from '../../../src/storage/database.ts';
import { foundationMigrations } from '../../../src/storage/foundation.ts';
import { migrate, newestVersion } from '../../../src/storage/migrate.ts';

// Writes until the disk takes no more, printing each row after its commit and then what the failure was called; then makes room
// and writes once more. Arguments: store, key in hex.
const [store = '', hex = ''] = process.argv.slice(2);
const opened = openDatabase({
  path: store,
  key: Buffer.from(hex, 'hex'),
  known: newestVersion(foundationMigrations),
  create: false,
});
if (!opened.ok || !migrate(opened.value, foundationMigrations, `${store}-copies`).ok) throw new Error('The store did not open');
const write = (row: number) =>
  transact(opened.value, (tx) => {
    tx.prepare('INSERT INTO temporary_file (path) VALUES ($path)').run({ path: `${row} ${'x'.repeat(50_000)}` });
    return ok(undefined);
  });

for (let row = 0; row < 1000; row += 1) {
  const saved = write(row);
  if (!saved.ok) {
    writeSync(1, `${saved.error.type} ${saved.error.reason}\n`);
    break;
  }
  writeSync(1, `${row}\n`);
}
execFileSync('prlimit', ['--pid', String(process.pid), '--fsize=unlimited']);
const again = write(5000);
writeSync(1, again.ok ? '5000\n' : `${again.error.type} ${again.error.reason} again\n`);
