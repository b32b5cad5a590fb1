import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { err, ok, type Result } from '../../core/result.ts';
import { openDatabase, truncateLog } from '../database.ts';
import { migrate, newestVersion } from '../migrate.ts';
import { restrictedKeyOf } from '../restricted.ts';
import { wipe } from '../sealed-box.ts';
import { fileSystemReason, type NotSaved, notSaved } from '../storage-failure.ts';
import { checkDataFolder, prepareDataFolder, type UnsuitableFolder } from './data-folder.ts';
import { argon2, type KeyDerivation, leastArgon2 } from './key-derivation.ts';
import { type KeysFile, keysVersion, type PassphraseSlot, type Slot } from './keys-file.ts';
import { type OpenVault, openWithKeys, type VaultNotOpened, type VaultPerson, type VaultSettings } from './open-vault.ts';
import { checkPassphrase, type PassphraseRefused } from './passphrase.ts';
import { checkRetyped, newRecoveryKey, type RecoveryHalfMistyped, type RecoveryHalves, recoveryKeyOf } from './recovery.ts';
import {
  type DerivedSlotKey,
  databaseKey,
  deriveSlotKey,
  type EntitledKeys,
  newSlotId,
  newVaultKeys,
  openPassphraseSlot,
  openRecoverySlot,
  sealPassphraseSlot,
  sealRecoverySlot,
  type VaultKeys,
  wipeKeys,
} from './slots.ts';
import { type KeysUnreadable, readKeys, removeUnfinished, vaultPaths, writeKeys } from './vault-files.ts';

export interface WrongPassphrase {
  readonly type: 'WrongPassphrase';
}

/** The halves are typed rightly but belong to other records. */
export interface WrongRecoveryKey {
  readonly type: 'WrongRecoveryKey';
}

export type UnlockFailure = WrongPassphrase | { readonly type: 'NotAVault' } | UnsuitableFolder | VaultNotOpened;
export type RecoverFailure =
  | Exclude<UnlockFailure, WrongPassphrase>
  | WrongRecoveryKey
  | RecoveryHalfMistyped
  | PassphraseRefused;
export type CreateFailure = { readonly type: 'VaultExists' } | UnsuitableFolder | RecoveryHalfMistyped | VaultNotOpened;

/** A vault that is not written yet: only its recovery halves are to be shown. Everything else stays in the engine. */
export interface PreparedVault {
  readonly halves: RecoveryHalves;
  readonly secrets: PreparedSecrets;
  /** Wipes the keys of a vault that is not to be made after all. */
  discard(): void;
}

interface PreparedSecrets {
  readonly keys: EntitledKeys;
  readonly recoveryKey: Buffer;
  readonly slotKey: DerivedSlotKey;
}

/** Makes the keys of a new vault and its recovery halves, which are shown once to be printed (security.md K5). */
export const prepareVault = async (
  passphrase: string,
  derivation: KeyDerivation = argon2,
): Promise<Result<PreparedVault, PassphraseRefused>> => {
  const accepted = checkPassphrase(passphrase);
  if (!accepted.ok) return accepted;
  const slotKey = await deriveSlotKey(passphrase, derivation);
  const keys = newVaultKeys();
  const { key: recoveryKey, halves } = newRecoveryKey();
  const discard = () => {
    wipeKeys(keys);
    wipe(recoveryKey, slotKey.key);
  };
  return ok({ halves, secrets: { keys, recoveryKey, slotKey }, discard });
};

/** The same with a passphrase that everybody knows, as that of the practice records: no second of waiting would protect them (K3). */
export const prepareOpenlyKnown = (passphrase: string): Promise<Result<PreparedVault, PassphraseRefused>> =>
  prepareVault(passphrase, leastArgon2);

/**
 * Writes a prepared vault and opens it, once both recovery halves have been typed in again (K5).
 *
 * The first person is entitled to restricted content. A slip in a half leaves everything prepared, to be typed again.
 */
export const createVault = async (
  folder: string,
  prepared: PreparedVault,
  retyped: RecoveryHalves,
  personName: string,
  settings: VaultSettings,
): Promise<Result<OpenVault, CreateFailure>> => {
  const suitable = checkDataFolder(folder, settings.machine);
  if (!suitable.ok) return suitable;
  const typed = checkRetyped(retyped, prepared.halves);
  if (!typed.ok) return typed;
  const paths = vaultPaths(folder);
  if ([paths.keys, paths.spareKeys, paths.database].some((path) => existsSync(path))) return err({ type: 'VaultExists' });

  const { keys, recoveryKey, slotKey } = prepared.secrets;
  const databaseId = randomBytes(16).toString('hex');
  const slot = sealPassphraseSlot({ databaseId, id: newSlotId(), label: personName, derived: slotKey, keys });
  const recovery = sealRecoverySlot(databaseId, recoveryKey, keys);
  const made = makeDatabase(folder, keys, settings);
  if (!made.ok) return made;
  const written = await writeKeys(folder, {
    format: 'conference-desk-keys',
    version: keysVersion,
    databaseId,
    slots: [slot, recovery],
  });
  if (!written.ok) return written;
  const own = copyOf(keys);
  prepared.discard();
  return openWithKeys({
    folder,
    databaseId,
    slot,
    keys: own,
    fromSpareKeys: false,
    action: 'vault.created',
    reason: null,
    settings,
  });
};

export interface UnlockOptions {
  /** Whose slot to try; without it every person's is tried in turn, at a second each. */
  readonly slotId?: string;
  /** How many tries failed before this one; the log records them once it is open (G2). */
  readonly failedTries?: number;
}

/** Opens the records with a person's passphrase. */
export const unlockVault = async (
  folder: string,
  passphrase: string,
  settings: VaultSettings,
  { slotId, failedTries = 0 }: UnlockOptions = {},
  derivation: KeyDerivation = argon2,
): Promise<Result<OpenVault, UnlockFailure>> => {
  const found = findKeys(folder, settings);
  if (!found.ok) return found;
  const { file, fromSpare } = found.value;
  const slots = passphraseSlots(file).filter(({ id }) => slotId === undefined || id === slotId);
  for (const slot of slots) {
    const keys = await openPassphraseSlot(file.databaseId, slot, passphrase, derivation);
    if (keys === undefined) continue;
    const reason = failedTries > 0 ? `${failedTries} failed ${failedTries === 1 ? 'try' : 'tries'} before` : null;
    return openWithKeys({
      folder,
      databaseId: file.databaseId,
      slot,
      keys,
      fromSpareKeys: fromSpare,
      action: 'vault.unlocked',
      reason,
      settings,
    });
  }
  return err({ type: 'WrongPassphrase' });
};

/**
 * Opens the records with both recovery halves and gives a person a new passphrase, which is not optional (K5).
 *
 * `slotId` says whose passphrase was forgotten; without it the first person's. What that person was entitled to stays.
 */
export const recoverVault = async (
  folder: string,
  typed: RecoveryHalves,
  newPassphrase: string,
  settings: VaultSettings,
  slotId?: string,
  derivation: KeyDerivation = argon2,
): Promise<Result<OpenVault, RecoverFailure>> => {
  const accepted = checkPassphrase(newPassphrase);
  if (!accepted.ok) return accepted;
  const recoveryKey = recoveryKeyOf(typed);
  if (!recoveryKey.ok) return recoveryKey;
  const found = findKeys(folder, settings);
  if (!found.ok) return found;
  const { file, fromSpare } = found.value;
  const recovery = file.slots.find((slot) => slot.kind === 'recovery');
  const all = recovery === undefined ? undefined : openRecoverySlot(file.databaseId, recovery, recoveryKey.value);
  wipe(recoveryKey.value);
  if (all === undefined) return err({ type: 'WrongRecoveryKey' });
  const former = passphraseSlots(file).find(({ id }) => slotId === undefined || id === slotId);
  if (former === undefined) throw new Error('There is no such person to recover for');

  const keys: VaultKeys = former.restrictedBox === null ? { data: all.data, restricted: undefined } : all;
  if (keys.restricted === undefined) wipe(all.restricted);
  const derived = await deriveSlotKey(newPassphrase, derivation);
  const slot = sealPassphraseSlot({ databaseId: file.databaseId, id: former.id, label: former.label, derived, keys });
  wipe(derived.key);
  const written = await writeKeys(folder, { ...file, slots: file.slots.map((each) => (each.id === slot.id ? slot : each)) });
  if (!written.ok) {
    wipeKeys(keys);
    return written;
  }
  return openWithKeys({
    folder,
    databaseId: file.databaseId,
    slot,
    keys,
    fromSpareKeys: fromSpare,
    action: 'vault.recovered',
    reason: null,
    settings,
  });
};

/** Who can unlock these records, for the screen that asks for the passphrase. */
export const peopleOfVault = (
  folder: string,
  settings: Pick<VaultSettings, 'machine'> = {},
): Result<ReadonlyArray<VaultPerson>, UnlockFailure> => {
  const found = findKeys(folder, settings);
  return found.ok ? ok(passphraseSlots(found.value.file).map(personOf)) : found;
};

export const personOf = ({ id, label, restrictedBox }: Slot): VaultPerson => ({
  slotId: id,
  name: label,
  entitled: restrictedBox !== null,
});

const passphraseSlots = ({ slots }: KeysFile): ReadonlyArray<PassphraseSlot> =>
  slots.filter((slot) => slot.kind === 'passphrase');

type KeysNotFound =
  | { readonly type: 'NotAVault' }
  | UnsuitableFolder
  | Extract<VaultNotOpened, { type: 'VaultDamaged' | 'VaultNewer' }>;

const findKeys = (
  folder: string,
  { machine }: Pick<VaultSettings, 'machine'>,
): Result<Extract<ReturnType<typeof readKeys>, { ok: true }>['value'], KeysNotFound> => {
  const suitable = checkDataFolder(folder, machine);
  if (!suitable.ok) return suitable;
  const found = readKeys(folder);
  return found.ok ? found : err(unreadable(found.error));
};

const unreadable = (error: KeysUnreadable): KeysNotFound => {
  if (error.type === 'KeysDamaged') return { type: 'VaultDamaged', part: 'keys' };
  return error.type === 'KeysNewer' ? { type: 'VaultNewer' } : { type: 'NotAVault' };
};

/** The empty database, under its provisional name; it gets its own once the keys are written. */
const makeDatabase = (folder: string, keys: VaultKeys, { migrations }: VaultSettings): Result<void, VaultNotOpened> => {
  const prepared = prepareFolder(folder);
  if (!prepared.ok) return prepared;
  const { unfinished, copies } = vaultPaths(folder);
  const key = databaseKey(keys.data);
  const opened = openDatabase({ path: unfinished, key, known: newestVersion(migrations), create: true });
  wipe(key);
  if (!opened.ok) {
    if (opened.error.type === 'NotSaved' || opened.error.type === 'EngineUnsuitable') return err(opened.error);
    throw new Error(`A new database did not open: ${opened.error.type}`);
  }
  const migrated = migrate(opened.value, migrations, copies);
  const emptied = truncateLog(opened.value);
  opened.value.close();
  if (!migrated.ok) return migrated;
  return emptied;
};

const prepareFolder = (folder: string): Result<void, NotSaved> => {
  try {
    prepareDataFolder(folder);
    removeUnfinished(folder);
    return ok(undefined);
  } catch (error) {
    const reason = fileSystemReason(error);
    if (reason === undefined) throw error;
    return notSaved(reason);
  }
};

const copyOf = ({ data, restricted }: EntitledKeys): VaultKeys => ({
  data: Buffer.from(data),
  restricted: restrictedKeyOf(Buffer.from(restricted)),
});
