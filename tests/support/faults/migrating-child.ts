import { writeSync } from 'node:fs';
import { openDatabase } from '../../../src/storage/database.ts';
import { type Migration, migrate, newestVersion } from '../../../src/storage/migrate.ts';

// Brings a store up to date and is killed on the way, or prints `done`. Arguments: store, key in hex, migrations as JSON.
const [store = '', hex = '', steps = ''] = process.argv.slice(2);
const migrations: ReadonlyArray<Migration> = JSON.parse(steps);
writeSync(1, 'ready\n');
const opened = openDatabase({ path: store, key: Buffer.from(hex, 'hex'), known: newestVersion(migrations), create: false });
if (!opened.ok) throw new Error(opened.error.type);
const migrated = migrate(opened.value, migrations, `${store}-copies`);
if (!migrated.ok) throw new Error(migrated.error.type);
writeSync(1, 'done\n');
setInterval(() => {}, 1000);
