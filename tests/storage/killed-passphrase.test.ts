import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foundationMigrations } from '../../src/storage/foundation.ts';
import { createVault, prepareVault, unlockVault } from '../../src/storage/vault/vault.ts';
import { killTimes, linesUntilKilled } from '../support/faults/killed-child.ts';
import { quickDerivation } from '../support/quick-derivation.ts';
import { aFolder, mustBe } from './support.ts';

const child = join(import.meta.dirname, '..', 'support', 'faults', 'passphrase-child.ts');
const settings = { migrations: foundationMigrations, device: 'laptop', now: () => new Date() };

test('K9: killed while a passphrase is being changed, the vault opens with exactly one of the two', async () => {
  const folder = join(aFolder(), 'vault');
  const passphrases = ['violin gravel teapot kestrel', 'ladder pebble turnip anchor'] as const;
  const ready = mustBe(await prepareVault(passphrases[0], quickDerivation));
  mustBe(mustBe(await createVault(folder, ready, ready.halves, 'Ada', settings)).close());

  let current: string = passphrases[0];
  const seen = new Set<string>();
  for (const after of killTimes(20, 60)) {
    const other = passphrases.find((each) => each !== current)!;
    const acknowledged = await linesUntilKilled(child, [folder, current, other], after);
    const opening: string[] = [];
    for (const passphrase of passphrases) {
      const vault = await unlockVault(folder, passphrase, settings, {}, quickDerivation);
      if (!vault.ok) continue;
      opening.push(passphrase);
      expect(vault.value.openedWithSpareKeys).toBe(false);
      expect(vault.value.audit.verify(vault.value.database).ok).toBe(true);
      mustBe(vault.value.close());
    }
    expect(opening, `after ${acknowledged.length} changes`).toHaveLength(1);
    current = opening[0]!;
    seen.add(current);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }
  expect(seen.size).toBe(2);
}, 90_000);
