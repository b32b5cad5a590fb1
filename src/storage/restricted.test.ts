import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { aStore, filesIn, holds, inTransaction } from '../../tests/storage/support.ts';
import { err, ok } from '../core/result.ts';
import { connect } from './cipher-connection.ts';
import { truncateLog } from './database.ts';
import { foundationMigrations } from './foundation.ts';
import { openValue, restrictedKeyOf, sealValue } from './restricted.ts';

const key = restrictedKeyOf(randomBytes(32));
const place = { table: 'address', row: 'address-1', column: 'line_1' };

test('X2: a restricted value opens at its own place with its own key, and nowhere else', () => {
  const sealed = sealValue(key, place, '4 Safe Street, Ümlaut');
  expect(openValue(key, place, sealed)).toEqual(ok('4 Safe Street, Ümlaut'));
  for (const other of [
    { ...place, table: 'person' },
    { ...place, row: 'address-2' },
    { ...place, column: 'line_2' },
  ]) {
    expect(openValue(key, other, sealed)).toEqual(err({ type: 'SealBroken' }));
  }
  expect(openValue(restrictedKeyOf(randomBytes(32)), place, sealed)).toEqual(err({ type: 'SealBroken' }));
  expect(openValue(undefined, place, sealed)).toEqual(err({ type: 'RestrictedKeyMissing' }));
});

test('X2: a script that reads every table with only the data key finds no canary, in the values or in the files', () => {
  const canary = `canary-${randomBytes(8).toString('hex')}`;
  const migrations = [
    ...foundationMigrations,
    { version: 900, up: 'CREATE TABLE address (id TEXT PRIMARY KEY, line_1 BLOB, open TEXT) STRICT;' },
  ];
  const { db, path, key: dataKey, folder } = aStore(migrations);
  inTransaction(db, (tx) =>
    tx
      .prepare('INSERT INTO address VALUES ($id, $line, $open)')
      .run({ id: 'address-1', line: sealValue(key, place, canary), open: `open ${canary.length}` }),
  );
  truncateLog(db);
  db.close();

  const script = connect(path, dataKey, { readonly: true, create: false });
  const tables = script.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
  const rows = tables.flatMap((table) => script.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all());
  script.close();
  const values = rows.flatMap((row) => Object.values(row));
  expect(values).toContain(`open ${canary.length}`);
  for (const value of values) expect(holds(Buffer.isBuffer(value) ? value : Buffer.from(String(value)), canary)).toBe(false);
  for (const { bytes } of filesIn(folder)) expect(holds(bytes, canary)).toBe(false);
});
