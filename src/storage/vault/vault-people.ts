import { err, ok, type Result } from '../../core/result.ts';
import { transact } from '../database.ts';
import { wipe } from '../sealed-box.ts';
import type { NotSaved } from '../storage-failure.ts';
import { argon2, type KeyDerivation } from './key-derivation.ts';
import type { KeysFile, PassphraseSlot } from './keys-file.ts';
import type { OpenVault, VaultPerson } from './open-vault.ts';
import { checkPassphrase, type PassphraseRefused } from './passphrase.ts';
import { deriveSlotKey, newSlotId, openPassphraseSlot, sealPassphraseSlot, wipeKeys } from './slots.ts';
import { personOf, type WrongPassphrase } from './vault.ts';
import { readKeys, writeKeys } from './vault-files.ts';

/** The keys file was damaged or exchanged since these records were unlocked. Nothing was changed. */
export interface KeysChanged {
  readonly type: 'KeysChanged';
}

/** Only somebody who may see restricted content can let somebody else see it. */
export interface NotEntitled {
  readonly type: 'NotEntitled';
}

export type SlotChangeFailure = PassphraseRefused | KeysChanged | NotSaved;

/** Gives the person who unlocked the vault another passphrase; only their own slot is rewritten (security.md K8). */
export const changePassphrase = async (
  vault: OpenVault,
  current: string,
  next: string,
  derivation: KeyDerivation = argon2,
): Promise<Result<void, WrongPassphrase | SlotChangeFailure>> => {
  const accepted = checkPassphrase(next);
  if (!accepted.ok) return accepted;
  const file = currentKeys(vault);
  const former = file?.slots.find(
    (slot): slot is PassphraseSlot => slot.kind === 'passphrase' && slot.id === vault.person.slotId,
  );
  if (file === undefined || former === undefined) return err({ type: 'KeysChanged' });
  const keys = await openPassphraseSlot(file.databaseId, former, current, derivation);
  if (keys === undefined) return err({ type: 'WrongPassphrase' });
  const derived = await deriveSlotKey(next, derivation);
  const slot = sealPassphraseSlot({ databaseId: file.databaseId, id: former.id, label: former.label, derived, keys });
  wipe(derived.key);
  wipeKeys(keys);
  return store(vault, 'vault.passphrase-changed', former.id, {
    ...file,
    slots: file.slots.map((each) => (each.id === former.id ? slot : each)),
  });
};

export interface NewPerson {
  readonly name: string;
  readonly passphrase: string;
  /** May see restricted content. */
  readonly entitled: boolean;
}

/** Gives another person on this laptop a slot of their own, to the same records (K7). */
export const addPerson = async (
  vault: OpenVault,
  { name, passphrase, entitled }: NewPerson,
  derivation: KeyDerivation = argon2,
): Promise<Result<VaultPerson, NotEntitled | SlotChangeFailure>> => {
  const accepted = checkPassphrase(passphrase);
  if (!accepted.ok) return accepted;
  if (entitled && vault.restricted === undefined) return err({ type: 'NotEntitled' });
  const file = currentKeys(vault);
  if (file === undefined) return err({ type: 'KeysChanged' });
  const derived = await deriveSlotKey(passphrase, derivation);
  const keys = { data: vault.keys.data, restricted: entitled ? vault.restricted : undefined };
  const slot = sealPassphraseSlot({ databaseId: file.databaseId, id: newSlotId(), label: name, derived, keys });
  wipe(derived.key);
  const stored = await store(vault, 'vault.person-added', slot.id, { ...file, slots: [...file.slots, slot] });
  return stored.ok ? ok(personOf(slot)) : stored;
};

const currentKeys = ({ folder, databaseId }: OpenVault): KeysFile | undefined => {
  const found = readKeys(folder);
  return found.ok && found.value.file.databaseId === databaseId ? found.value.file : undefined;
};

/** Noted first, so that no change of a slot can go unrecorded; one that then fails is noted as well. */
const store = async (vault: OpenVault, action: string, slotId: string, file: KeysFile): Promise<Result<void, NotSaved>> => {
  const note = (what: string) =>
    transact(vault.database, (tx) =>
      ok(vault.audit.append(tx, { actor: vault.person.slotId, action: what, objectId: slotId, reason: null })),
    );
  const noted = note(action);
  if (!noted.ok) return noted;
  const written = await writeKeys(vault.folder, file);
  if (!written.ok) note('vault.slot-change-failed');
  return written;
};
