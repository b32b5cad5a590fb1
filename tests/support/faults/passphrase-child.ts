import { writeSync } from 'node:fs';
import { foundationMigrations } from '../../../src/storage/foundation.ts';
import { unlockVault } from '../../../src/storage/vault/vault.ts';
import { changePassphrase } from '../../../src/storage/vault/vault-people.ts';
import { quickDerivation } from '../quick-derivation.ts';

// Changes the passphrase back and forth until it is killed. Arguments: vault folder, the current passphrase, another.
let [folder = '', current = '', next = ''] = process.argv.slice(2);
const settings = { migrations: foundationMigrations, device: 'laptop', now: () => new Date() };
const vault = await unlockVault(folder, current, settings, {}, quickDerivation);
if (!vault.ok) throw new Error(vault.error.type);
writeSync(1, 'ready\n');
for (;;) {
  const changed = await changePassphrase(vault.value, current, next, quickDerivation);
  if (!changed.ok) throw new Error(changed.error.type);
  [current, next] = [next, current];
  writeSync(1, `${current}\n`);
}
