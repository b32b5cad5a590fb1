import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepNoted } from '../../src/storage/temporary-files.ts';
import { killTimes, linesUntilKilled } from '../support/faults/killed-child.ts';
import { aFolder, aStore, reopened } from './support.ts';

const child = join(import.meta.dirname, '..', 'support', 'faults', 'writing-child.ts');

test('R4 R5: an export killed at any moment leaves the former file or the new one, and a start sweeps the rest', async () => {
  const exports = aFolder();
  const target = join(exports, 'Minutes.docx');
  writeFileSync(target, Buffer.alloc(2_000_000, 'A'));
  const store = aStore();
  store.db.close();
  let leftovers = 0;
  for (const after of killTimes(40, 60)) {
    await linesUntilKilled(child, [store.path, store.key.toString('hex'), target], after);
    const bytes = readFileSync(target);
    expect(bytes.length).toBe(2_000_000);
    expect(bytes.every((byte) => byte === bytes[0])).toBe(true);
    const db = reopened(store);
    leftovers += sweepNoted(db);
    db.close();
    expect(readdirSync(exports)).toEqual(['Minutes.docx']);
  }
  // If no kill ever fell in the middle of a write, this test would have looked at nothing.
  expect(leftovers).toBeGreaterThan(0);
}, 90_000);
