import { writeSync } from 'node:fs';
import { openDatabase } from '../../../src/storage/database.ts';
import { foundationMigrations } from '../../../src/storage/foundation.ts';
import { newestVersion } from '../../../src/storage/migrate.ts';

// Opens a store and holds it until it is killed. Arguments: store, key in hex. Says what opening answered.
const [store = '', hex = ''] = process.argv.slice(2);
const opened = openDatabase({
  path: store,
  key: Buffer.from(hex, 'hex'),
  known: newestVersion(foundationMigrations),
  create: false,
});
writeSync(1, 'ready\n');
writeSync(1, `${opened.ok ? 'open' : opened.error.type}\n`);
setInterval(() => {}, 1000);
