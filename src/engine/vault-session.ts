import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Implementation } from '../contract/procedure.ts';
import type { OpenVaultStatus, UnlockFault, vaultApi, Which } from '../contract/vault.ts';
import { err, ok, type Result } from '../core/result.ts';
import { schema } from '../storage/schema.ts';
import type { OpenVault, VaultSettings } from '../storage/vault/open-vault.ts';
import {
  createVault,
  type PreparedVault,
  prepareOpenlyKnown,
  prepareVault,
  recoverVault,
  unlockVault,
} from '../storage/vault/vault.ts';
import { vaultPaths } from '../storage/vault/vault-files.ts';

export interface VaultSession {
  readonly services: Implementation<typeof vaultApi>;
  readonly open: () => { readonly which: Which; readonly vault: OpenVault } | undefined;
  readonly close: () => void;
}

export interface SessionOptions {
  /** Holds one folder for each vault: `records` and `practice`. */
  readonly dataFolder: string;
  /** Names this laptop in the history of records. */
  readonly device: string;
  readonly now: () => Date;
  /** Called with a vault that was just opened. */
  readonly opened: (which: Which, vault: OpenVault) => Promise<void>;
  readonly locksAfterMinutes: (vault: OpenVault) => number;
}

/**
 * Everybody may open the practice records: the families in them are invented, and the passphrase protects nothing.
 * It is written here and in the README so that nobody takes it for a secret.
 */
const practicePassphrase = 'practise on invented families only';

/** Opening, making and recovering the records. One vault at a time; locking ends the engine (security.md A2). */
export const createVaultSession = ({ dataFolder, device, now, opened, locksAfterMinutes }: SessionOptions): VaultSession => {
  const settings: VaultSettings = { migrations: schema, device, now };
  const folderOf = (which: Which): string => join(dataFolder, which);
  const isThere = (which: Which): boolean => existsSync(vaultPaths(folderOf(which)).keys);
  let current: { readonly which: Which; readonly vault: OpenVault } | undefined;
  let prepared: { readonly vault: PreparedVault; readonly personName: string } | undefined;
  let failedTries = 0;

  const status = ({ which, vault }: NonNullable<typeof current>): OpenVaultStatus => ({
    which,
    personName: vault.person.name,
    entitled: vault.person.entitled,
    locksAfterMinutes: locksAfterMinutes(vault),
  });
  const take = async (which: Which, vault: OpenVault): Promise<Result<OpenVaultStatus, never>> => {
    current?.vault.close();
    current = { which, vault };
    failedTries = 0;
    try {
      await opened(which, vault);
    } catch (error) {
      // Records that nothing can be asked of must not look open.
      current = undefined;
      vault.close();
      throw error;
    }
    return ok(status(current));
  };

  const services: Implementation<typeof vaultApi> = {
    'vault.status': () =>
      ok({
        records: isThere('records') ? 'present' : 'none',
        practice: isThere('practice') ? 'present' : 'none',
        open: current === undefined ? null : status(current),
      }),

    'vault.prepare': async ({ passphrase, personName }) => {
      if (isThere('records')) return err({ type: 'AlreadyThere' });
      const made = await prepareVault(passphrase);
      if (!made.ok) return made;
      prepared?.vault.discard();
      prepared = { vault: made.value, personName };
      return ok({ forIt: made.value.halves.first, forTheService: made.value.halves.second });
    },

    'vault.create': async ({ forIt, forTheService }) => {
      if (prepared === undefined) return err({ type: 'NothingPrepared' });
      const retyped = { first: forIt, second: forTheService };
      const made = await createVault(folderOf('records'), prepared.vault, retyped, prepared.personName, settings);
      if (made.ok) {
        prepared = undefined;
        return take('records', made.value);
      }
      if (made.error.type === 'RecoveryHalfMistyped')
        return err({ type: 'HalfDiffers', half: made.error.half === 1 ? 'forIt' : 'forTheService' });
      return made.error.type === 'VaultExists' ? err({ type: 'RecordsInUse' }) : err(faultOf('records', made.error));
    },

    'vault.unlock': async ({ which, passphrase }) => {
      // A growing pause slows a person who guesses at the keyboard; it stops nobody who has the files (K12).
      await pause(delayAfter(failedTries));
      const unlocked = await unlockVault(folderOf(which), passphrase, settings, { failedTries });
      if (unlocked.ok) return take(which, unlocked.value);
      if (unlocked.error.type === 'WrongPassphrase') failedTries += 1;
      return err(faultOf(which, unlocked.error));
    },

    'vault.recover': async ({ forIt, forTheService, newPassphrase }) => {
      const recovered = await recoverVault(folderOf('records'), { first: forIt, second: forTheService }, newPassphrase, settings);
      if (recovered.ok) return take('records', recovered.value);
      switch (recovered.error.type) {
        case 'PassphraseTooShort':
        case 'PassphraseTooLong':
        case 'PassphraseTooCommon':
          return err(recovered.error);
        case 'RecoveryHalfMistyped':
        case 'WrongRecoveryKey':
          return err({ type: 'RecoveryKeyWrong' });
        default:
          return err(faultOf('records', recovered.error));
      }
    },

    'vault.openPractice': async () => {
      if (isThere('practice')) {
        const unlocked = await unlockVault(folderOf('practice'), practicePassphrase, settings);
        return unlocked.ok ? take('practice', unlocked.value) : err(faultOf('practice', unlocked.error));
      }
      const made = await prepareOpenlyKnown(practicePassphrase);
      if (!made.ok) throw new Error('The practice passphrase must be one that anybody may choose');
      const created = await createVault(folderOf('practice'), made.value, made.value.halves, 'Practice', settings);
      if (created.ok) return take('practice', created.value);
      if (created.error.type === 'VaultExists' || created.error.type === 'RecoveryHalfMistyped')
        return err({ type: 'RecordsInUse' });
      return err(faultOf('practice', created.error));
    },
  };

  return {
    services,
    open: () => current,
    close: () => {
      prepared?.vault.discard();
      prepared = undefined;
      current?.vault.close();
      current = undefined;
    },
  };
};

type StorageFault = Extract<Awaited<ReturnType<typeof unlockVault>>, { ok: false }>['error'];

/** What the store says, in the words of the contract. What is left over is damage: nothing is deleted, nothing is overwritten (R8). */
const faultOf = (which: Which, error: StorageFault): UnlockFault => {
  switch (error.type) {
    case 'WrongPassphrase':
      return { type: 'WrongPassphrase' };
    case 'NotAVault':
      return { type: 'NoRecords', which };
    case 'VaultNewer':
      return { type: 'RecordsNewer' };
    case 'VaultInUse':
      return { type: 'RecordsInUse' };
    case 'UnsuitableFolder':
      return { type: 'FolderRefused', why: error.reason };
    case 'NotSaved':
      return { type: 'FolderRefused', why: error.reason };
    default:
      return { type: 'RecordsDamaged' };
  }
};

/** Milliseconds to wait after so many wrong passphrases: none for the first three, then 1, 2, 4 … seconds, at most 30. */
const delayAfter = (failedTries: number): number => (failedTries < 3 ? 0 : Math.min(30, 2 ** (failedTries - 3)) * 1000);

const pause = (milliseconds: number): Promise<void> =>
  milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
