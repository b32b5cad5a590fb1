import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mustBe } from '../../../tests/storage/support.ts';
import { quickDerivation } from '../../../tests/support/quick-derivation.ts';
import { err } from '../../core/result.ts';
import { argon2, type KeyDerivation } from './key-derivation.ts';
import { type KeysFile, type PassphraseSlot, readKeysFile, writeKeysFile } from './keys-file.ts';
import { newRecoveryKey } from './recovery.ts';
import {
  auditKey,
  databaseKey,
  deriveSlotKey,
  newVaultKeys,
  openPassphraseSlot,
  openRecoverySlot,
  sealPassphraseSlot,
  sealRecoverySlot,
  type VaultKeys,
} from './slots.ts';

const databaseId = randomBytes(16).toString('hex');
const passphrase = 'violin gravel teapot kestrel';

const aSlot = async (keys: VaultKeys, derivation: KeyDerivation = quickDerivation): Promise<PassphraseSlot> =>
  sealPassphraseSlot({
    databaseId,
    id: '0123456789abcdef',
    label: 'Ada Chair',
    derived: await deriveSlotKey(passphrase, derivation),
    keys,
  });

const aFile = async (): Promise<{ file: KeysFile; keys: VaultKeys; recoveryKey: Buffer }> => {
  const keys = newVaultKeys();
  const recoveryKey = newRecoveryKey().key;
  const slots = [await aSlot(keys), sealRecoverySlot(databaseId, recoveryKey, keys)];
  return { file: { format: 'conference-desk-keys', version: 1, databaseId, slots }, keys, recoveryKey };
};

describe('K1: the keys', () => {
  test('database and audit key are different children of the data key; the restricted key is no child at all', () => {
    const { data, restricted } = newVaultKeys();
    const all = [data, restricted, databaseKey(data), auditKey(data), databaseKey(restricted), auditKey(restricted)];
    expect(new Set(all.map((key) => key.toString('hex'))).size).toBe(6);
    expect(databaseKey(data)).toEqual(databaseKey(data));
  });

  test('a person who is not entitled gets the data key and nothing of the restricted one', async () => {
    const { data } = newVaultKeys();
    const slot = await aSlot({ data, restricted: undefined });
    expect(slot.restrictedBox).toBeNull();
    expect(await openPassphraseSlot(databaseId, slot, passphrase, quickDerivation)).toEqual({ data, restricted: undefined });
  });
});

describe('K2: a slot', () => {
  test('with the real Argon2id opens with its passphrase and with no other', async () => {
    const keys = newVaultKeys();
    const real = { ...argon2, calibrate: quickDerivation.calibrate };
    const slot = await aSlot(keys, real);
    expect(await openPassphraseSlot(databaseId, slot, passphrase, real)).toEqual(keys);
    expect(await openPassphraseSlot(databaseId, slot, `${passphrase} `, real)).toBeUndefined();
  });

  test('of another vault does not open', async () => {
    const slot = await aSlot(newVaultKeys());
    expect(await openPassphraseSlot(randomBytes(16).toString('hex'), slot, passphrase, quickDerivation)).toBeUndefined();
  });

  test('sealed twice shares neither salt nor boxes', async () => {
    const keys = newVaultKeys();
    const [a, b] = [await aSlot(keys), await aSlot(keys)];
    expect([a.salt, a.box, a.restrictedBox]).not.toEqual([b.salt, b.box, b.restrictedBox]);
    expect(a.salt).not.toBe(b.salt);
    expect(a.box).not.toBe(b.box);
  });

  test('with its restricted box taken away, or that of another slot, does not open at all', async () => {
    const keys = newVaultKeys();
    const [slot, other] = [await aSlot(keys), await aSlot(keys)];
    for (const restrictedBox of [null, other.restrictedBox, slot.box]) {
      expect(await openPassphraseSlot(databaseId, { ...slot, restrictedBox }, passphrase, quickDerivation)).toBeUndefined();
    }
  });

  test('with any bit of the file flipped it never opens and never gives a wrong key', async () => {
    const { file, recoveryKey } = await aFile();
    const bytes = writeKeysFile(file);
    const whole = mustBe(readKeysFile(bytes));
    let readable = 0;
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const read = readKeysFile(flipped);
      if (!read.ok) continue;
      readable += 1;
      const [slot, recovery] = read.value.slots;
      const opened =
        slot?.kind === 'passphrase'
          ? await openPassphraseSlot(read.value.databaseId, slot, passphrase, quickDerivation)
          : undefined;
      const recovered =
        recovery?.kind === 'recovery' ? openRecoverySlot(read.value.databaseId, recovery, recoveryKey) : undefined;
      // A flip in one slot leaves the other as it was; never both.
      expect(opened === undefined || recovered === undefined, `bit ${bit}`).toBe(true);
      const changed = JSON.stringify(read.value.slots[0]) !== JSON.stringify(whole.slots[0]) ? opened : recovered;
      expect(changed, `bit ${bit}`).toBeUndefined();
    }
    expect(readable).toBeGreaterThan(1000);
  });
});

describe('K5: the recovery slot', () => {
  test('holds both keys and opens with its own recovery key only', async () => {
    const { file, keys, recoveryKey } = await aFile();
    const recovery = file.slots[1]!;
    if (recovery.kind !== 'recovery') throw new Error('The second slot is the recovery slot');
    expect(openRecoverySlot(databaseId, recovery, recoveryKey)).toEqual(keys);
    expect(openRecoverySlot(databaseId, recovery, newRecoveryKey().key)).toBeUndefined();
  });
});

describe('the keys file', () => {
  test('what was written is read again', async () => {
    const { file } = await aFile();
    expect(mustBe(readKeysFile(writeKeysFile(file)))).toEqual(file);
  });

  const changed = async (change: (file: Record<string, unknown> & { slots: Array<Record<string, unknown>> }) => void) => {
    const { file } = await aFile();
    const copy = structuredClone(file) as never as Parameters<typeof change>[0];
    change(copy);
    return readKeysFile(Buffer.from(JSON.stringify(copy)));
  };

  test.each([
    ['less memory', { memoryKiB: 65535, iterations: 3, parallelism: 1 }],
    ['fewer passes', { memoryKiB: 65536, iterations: 2, parallelism: 1 }],
    ['more memory than any laptop has', { memoryKiB: 1048577, iterations: 3, parallelism: 1 }],
    ['passes for an hour', { memoryKiB: 65536, iterations: 21, parallelism: 1 }],
    ['more lanes', { memoryKiB: 65536, iterations: 3, parallelism: 2 }],
    ['no cost', undefined],
  ])('K3: a file weakened or blown up is refused: %s', async (_, cost) => {
    expect(await changed((file) => Object.assign(file.slots[0]!, { cost }))).toEqual(err({ type: 'KeysDamaged' }));
  });

  test.each<[string, Parameters<typeof changed>[0]]>([
    ['an unknown field', (file) => Object.assign(file, { extra: 1 })],
    ['no recovery slot', (file) => void file.slots.pop()],
    ['two recovery slots', (file) => void file.slots.push({ ...file.slots[1], id: 'fedcba9876543210' })],
    ['one slot twice', (file) => void file.slots.unshift(file.slots[0]!)],
    ['a recovery slot without the restricted key', (file) => Object.assign(file.slots[1]!, { restrictedBox: null })],
    ['capitals in hex', (file) => Object.assign(file, { databaseId: databaseId.toUpperCase().replace(/^./, 'A') })],
    ['another format', (file) => Object.assign(file, { format: 'x' })],
  ])('%s is refused', async (_, change) => {
    expect(await changed(change)).toEqual(err({ type: 'KeysDamaged' }));
  });

  test('a newer format is said to be newer', async () => {
    expect(await changed((file) => Object.assign(file, { version: 2, slots: 'other' }))).toEqual(err({ type: 'KeysNewer' }));
  });

  test('a file beyond 64 KiB is refused unread', () => {
    expect(readKeysFile(Buffer.alloc(64 * 1024 + 1, ' '))).toEqual(err({ type: 'KeysDamaged' }));
  });

  test('I11: bytes changed, cut off, doubled or invented are refused or read, never thrown', async () => {
    const bytes = writeKeysFile((await aFile()).file);
    const mutation = fc.oneof(
      fc
        .record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) })
        .map(({ at, byte }) => Buffer.from(bytes).fill(byte, at, at + 1)),
      fc.nat(bytes.length).map((length) => bytes.subarray(0, length)),
      fc
        .tuple(fc.nat(bytes.length), fc.nat(bytes.length))
        .map(([from, to]) => Buffer.concat([bytes, bytes.subarray(Math.min(from, to), Math.max(from, to))])),
      fc.json({ maxDepth: 8 }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 400 }).map((random) => Buffer.from(random)),
    );
    fc.assert(
      fc.property(mutation, (mutated) => {
        const read = readKeysFile(mutated);
        if (!read.ok) expect(['KeysDamaged', 'KeysNewer']).toContain(read.error.type);
      }),
      { numRuns: 200 },
    );
  });
});
