import { createHmac } from 'node:crypto';
import { type KeyDerivation, leastCost } from '../../src/storage/vault/key-derivation.ts';

/** Stands in for Argon2id where a test is not about its cost: the same inputs, the same limits, a thousandth of the time. */
export const quickDerivation: KeyDerivation = {
  derive: async (passphrase, salt, cost) => createHmac('sha256', salt).update(passphrase).update(JSON.stringify(cost)).digest(),
  calibrate: async () => leastCost,
};
