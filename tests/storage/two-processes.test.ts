import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesUntilKilled } from '../support/faults/killed-child.ts';
import { aStore, reopened } from './support.ts';

const faults = join(import.meta.dirname, '..', 'support', 'faults');

test('D4: another process is told at once that the records are in use, and opens them when the holder has been killed', async () => {
  const store = aStore();
  const args = [store.path, store.key.toString('hex')];
  expect(await linesUntilKilled(join(faults, 'holding-child.ts'), args, 50)).toEqual(['DatabaseInUse']);
  store.db.close();
  expect(await linesUntilKilled(join(faults, 'holding-child.ts'), args, 50)).toEqual(['open']);
  expect(() => reopened(store)).not.toThrow();
});
