import { randomBytes } from 'node:crypto';
import { canonicalJson } from '../canonical-json.ts';
import { type RestrictedKey, restrictedKeyOf } from '../restricted.ts';
import { childKey, openBox, sealBox, wipe } from '../sealed-box.ts';
import { type DerivationCost, type KeyDerivation, passphraseBytes } from './key-derivation.ts';
import { keysVersion, type PassphraseSlot, type RecoverySlot, type Slot } from './keys-file.ts';

/** The two random keys of a vault. Neither can be derived from the other (security.md K1). */
export interface VaultKeys {
  readonly data: Buffer;
  /** Absent for a person who is not entitled to restricted content. */
  readonly restricted: RestrictedKey | undefined;
}

export interface EntitledKeys extends VaultKeys {
  readonly restricted: RestrictedKey;
}

/** The keys of a new vault, from 64 random bytes. */
export const newVaultKeys = (): EntitledKeys => ({
  data: randomBytes(32),
  restricted: restrictedKeyOf(randomBytes(32)),
});

export const wipeKeys = ({ data, restricted }: VaultKeys): void => wipe(data, restricted);

/** What the data key is for, each through a child of its own (K1). */
export const databaseKey = (data: Buffer): Buffer => childKey(data, 'database');
export const auditKey = (data: Buffer): Buffer => childKey(data, 'audit');

/** What a new passphrase became: a slot key, with the salt and the cost to get it again. */
export interface DerivedSlotKey {
  readonly key: Buffer;
  readonly salt: Buffer;
  readonly cost: DerivationCost;
}

/** Derives the key of a new slot, with a fresh salt and at the cost this laptop can bear (K3). The caller wipes it. */
export const deriveSlotKey = async (passphrase: string, derivation: KeyDerivation): Promise<DerivedSlotKey> => {
  const cost = await derivation.calibrate();
  const salt = randomBytes(16);
  return { key: await keyFromPassphrase(passphrase, salt, cost, derivation), salt, cost };
};

export interface NewPassphraseSlot {
  readonly databaseId: string;
  readonly id: string;
  readonly label: string;
  readonly derived: DerivedSlotKey;
  /** With the restricted key in `keys` the person is entitled; without it not. */
  readonly keys: VaultKeys;
}

export const newSlotId = (): string => randomBytes(8).toString('hex');

/** The slot that a passphrase opens, with fresh nonces (K2). */
export const sealPassphraseSlot = ({ databaseId, id, label, derived, keys }: NewPassphraseSlot): PassphraseSlot => {
  const fields = { id, label, kind: 'passphrase', salt: derived.salt.toString('hex'), cost: derived.cost } as const;
  return { ...fields, ...boxes(derived.key, databaseId, fields, keys) };
};

/** The slot that opens with the recovery key; it always holds the restricted key too (K1, K5). */
export const sealRecoverySlot = (databaseId: string, recoveryKey: Buffer, keys: EntitledKeys): RecoverySlot => {
  const salt = randomBytes(16);
  const key = childKey(recoveryKey, 'recovery slot', salt);
  const fields = { id: newSlotId(), label: 'Recovery key', kind: 'recovery', salt: salt.toString('hex') } as const;
  const { box, restrictedBox } = boxes(key, databaseId, fields, keys);
  wipe(key);
  if (restrictedBox === null) throw new Error('A recovery slot holds both keys');
  return { ...fields, box, restrictedBox };
};

/** The keys in the slot, or undefined where the passphrase is not its own or anything in the slot was changed (K2, K11). */
export const openPassphraseSlot = async (
  databaseId: string,
  slot: PassphraseSlot,
  passphrase: string,
  derivation: KeyDerivation,
): Promise<VaultKeys | undefined> => {
  const key = await keyFromPassphrase(passphrase, Buffer.from(slot.salt, 'hex'), slot.cost, derivation);
  const keys = unboxed(key, databaseId, slot);
  wipe(key);
  return keys;
};

/** The keys in the recovery slot, or undefined where the recovery key belongs to another vault or the slot was changed. */
export const openRecoverySlot = (databaseId: string, slot: RecoverySlot, recoveryKey: Buffer): VaultKeys | undefined => {
  const key = childKey(recoveryKey, 'recovery slot', Buffer.from(slot.salt, 'hex'));
  const keys = unboxed(key, databaseId, slot);
  wipe(key);
  return keys;
};

const keyFromPassphrase = async (
  passphrase: string,
  salt: Buffer,
  cost: DerivationCost,
  derivation: KeyDerivation,
): Promise<Buffer> => {
  const bytes = passphraseBytes(passphrase);
  try {
    return await derivation.derive(bytes, salt, cost);
  } finally {
    wipe(bytes);
  }
};

type SlotFields = Omit<PassphraseSlot, 'box' | 'restrictedBox'> | Omit<RecoverySlot, 'box' | 'restrictedBox'>;

const boxes = (slotKey: Buffer, databaseId: string, fields: SlotFields, { data, restricted }: VaultKeys) => {
  const associated = associatedWith(databaseId, fields, restricted !== undefined);
  return {
    box: sealedUnder(slotKey, 'data box', data, associated),
    restrictedBox: restricted === undefined ? null : sealedUnder(slotKey, 'restricted box', restricted, associated),
  };
};

const unboxed = (slotKey: Buffer, databaseId: string, slot: Slot): VaultKeys | undefined => {
  const associated = associatedWith(databaseId, slot, slot.restrictedBox !== null);
  const data = openedUnder(slotKey, 'data box', slot.box, associated);
  if (data === undefined) return undefined;
  if (slot.restrictedBox === null) return { data, restricted: undefined };
  const restricted = openedUnder(slotKey, 'restricted box', slot.restrictedBox, associated);
  if (restricted !== undefined) return { data, restricted: restrictedKeyOf(restricted) };
  wipe(data);
  return undefined;
};

const sealedUnder = (slotKey: Buffer, purpose: string, secret: Buffer, associated: string): string => {
  const own = childKey(slotKey, purpose);
  const box = sealBox(own, secret, associated).toString('hex');
  wipe(own);
  return box;
};

const openedUnder = (slotKey: Buffer, purpose: string, box: string, associated: string): Buffer | undefined => {
  const own = childKey(slotKey, purpose);
  const secret = openBox(own, Buffer.from(box, 'hex'), associated);
  wipe(own);
  return secret;
};

/** Every field of the slot but its boxes, and whether there is a second box: none can be changed or taken away unnoticed (K2). */
const associatedWith = (databaseId: string, slot: SlotFields, entitled: boolean): string =>
  canonicalJson({
    format: keysVersion,
    databaseId,
    entitled,
    id: slot.id,
    kind: slot.kind,
    label: slot.label,
    salt: slot.salt,
    cost: slot.kind === 'passphrase' ? { ...slot.cost } : null,
  });
