import * as crypto from 'node:crypto';
import { expect, test } from 'vitest';
import { argon2, costFor, leastCost, passphraseBytes } from './key-derivation.ts';

test('K3: hash-wasm gives the same bytes as Argon2id in Node 24', async () => {
  const salt = crypto.randomBytes(16);
  const message = passphraseBytes('four quiet words here');
  const expected = crypto.argon2Sync('argon2id', {
    message,
    nonce: salt,
    memory: 64 * 1024,
    passes: 3,
    parallelism: 1,
    tagLength: 32,
  });
  expect(await argon2.derive(message, salt, leastCost)).toEqual(expected);
});

test('K3: a passphrase is the same however the keyboard composed it', () => {
  expect(passphraseBytes('cafe\u0301 ﬁne Ⅸ')).toEqual(Buffer.from('café fine IX', 'utf8'));
});

test.each([
  ['a slow laptop never goes below the least', 4000, 3],
  ['one that needs a third of a second', 333, 9],
  ['a very fast one stops at the most', 10, 20],
  ['a clock that stood still', 0, 20],
])('K3: the cost is set to about a second: %s', (_, milliseconds, iterations) => {
  expect(costFor(milliseconds)).toEqual({ memoryKiB: 65536, iterations, parallelism: 1 });
});
