import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../src/storage/cipher-connection.ts';
import type { Migration } from '../../src/storage/migrate.ts';
import { linesUntilKilled } from '../support/faults/killed-child.ts';
import { aFolder, aStore, inTransaction } from './support.ts';

const child = join(import.meta.dirname, '..', 'support', 'faults', 'migrating-child.ts');

const first: Migration = { version: 10, up: `CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;` };
const steps: ReadonlyArray<Migration> = [
  first,
  { version: 20, up: `ALTER TABLE note ADD COLUMN colour TEXT; UPDATE note SET colour = 'red';` },
  { version: 30, up: `CREATE TABLE mark AS SELECT id, text || '!' AS text FROM note; CREATE INDEX mark_by_text ON mark (text);` },
  { version: 40, up: `UPDATE note SET text = upper(text); ALTER TABLE note RENAME TO remark;` },
];

test('D10: a migration killed at any moment is done or not begun, never half', async () => {
  const original = aStore([first]);
  inTransaction(original.db, (tx) => {
    for (let index = 0; index < 20_000; index += 1)
      tx.prepare('INSERT INTO note (text) VALUES ($text)').run({ text: `note number ${index}` });
  });
  original.db.close();

  const outcomes = new Set<number>();
  for (let kill = 0; kill < 20; kill += 1) {
    const path = join(aFolder(), 'desk.db');
    copyFileSync(original.path, path);
    // The child prints its first line before it opens the file, so these times span copy, steps, checks and commit.
    const lines = await linesUntilKilled(child, [path, original.key.toString('hex'), JSON.stringify(steps)], kill * 25);
    const found = connect(path, original.key, { readonly: false, create: false });
    const version = Number(found.pragma('user_version', { simple: true }));
    outcomes.add(version);
    const tables = found.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all();
    expect(tables).toEqual(version === 40 ? ['mark', 'remark'] : ['note']);
    const kept =
      version === 40
        ? `SELECT count(*) FROM remark WHERE text GLOB 'NOTE*' AND colour = 'red'`
        : `SELECT count(*) FROM note WHERE text GLOB 'note*'`;
    expect(found.prepare(kept).pluck().get()).toBe(20_000);
    expect(found.pragma('integrity_check', { simple: true })).toBe('ok');
    if (lines.includes('done')) expect(version).toBe(40);
    found.close();
  }
  // Both must have been seen, or the kills fell too early or too late to test anything.
  expect([...outcomes].sort()).toEqual([10, 40]);
}, 90_000);
