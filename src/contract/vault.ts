import { z } from 'zod';
import { answer, command, query, whileLocked } from './procedure.ts';
import { required } from './values.ts';

/** Which records: the council's own, or the practice ones with their invented family. */
export type Which = 'records' | 'practice';
const which = z.enum(['records', 'practice']);

export interface VaultStatus {
  readonly records: 'none' | 'present';
  readonly practice: 'none' | 'present';
  /** Null while everything is locked. */
  readonly open: OpenVaultStatus | null;
}

export interface OpenVaultStatus {
  readonly which: Which;
  readonly personName: string;
  /** Whether this person may read restricted content (security.md X2). */
  readonly entitled: boolean;
  /** Minutes without input before it locks (K12). */
  readonly locksAfterMinutes: number;
}

/** Shown once, printed twice: both halves together open everything (K5). */
export interface RecoveryHalves {
  readonly forTheService: string;
  readonly forIt: string;
}

/** Never trimmed or cleaned: a passphrase is what was typed (K3 normalises it). */
const passphrase = z.string().min(1).max(128);
const half = z.string().max(200);

export type PassphraseFault =
  | { readonly type: 'PassphraseTooShort'; readonly least: number }
  | { readonly type: 'PassphraseTooLong'; readonly most: number }
  | { readonly type: 'PassphraseTooCommon' };

export type UnlockFault =
  /** The passphrase does not open these records; nothing is wrong with them (K11). */
  | { readonly type: 'WrongPassphrase' }
  | { readonly type: 'NoRecords'; readonly which: Which }
  /** The keys open, the records do not: they were damaged on the disk. Nothing was changed or deleted (K11, R8). */
  | { readonly type: 'RecordsDamaged' }
  /** Written by a newer version of this program; nothing was changed (D11). */
  | { readonly type: 'RecordsNewer' }
  /** Another window or program has these records open (D4). */
  | { readonly type: 'RecordsInUse' }
  | { readonly type: 'FolderRefused'; readonly why: string };

export const vaultApi = {
  'vault.status': whileLocked(
    query({ input: z.strictObject({}), output: answer<VaultStatus>(), error: answer<never>(), reads: [] }),
  ),
  /** First step of a new vault: checks the passphrase and makes the recovery halves. Nothing is written yet. */
  'vault.prepare': whileLocked(
    command({
      input: z.strictObject({ passphrase, personName: required }),
      output: answer<RecoveryHalves>(),
      error: answer<PassphraseFault | { readonly type: 'AlreadyThere' }>(),
    }),
  ),
  /** Second step: both halves, typed again. Only now is the vault made, and opened (K5). */
  'vault.create': whileLocked(
    command({
      input: z.strictObject({ forTheService: half, forIt: half }),
      output: answer<OpenVaultStatus>(),
      error: answer<
        | { readonly type: 'NothingPrepared' }
        | { readonly type: 'HalfDiffers'; readonly half: 'forTheService' | 'forIt' }
        | UnlockFault
      >(),
    }),
  ),
  'vault.unlock': whileLocked(
    command({ input: z.strictObject({ which, passphrase }), output: answer<OpenVaultStatus>(), error: answer<UnlockFault>() }),
  ),
  /** Opens with both recovery halves and sets a new passphrase (K5). */
  'vault.recover': whileLocked(
    command({
      input: z.strictObject({ forTheService: half, forIt: half, newPassphrase: passphrase }),
      output: answer<OpenVaultStatus>(),
      error: answer<UnlockFault | PassphraseFault | { readonly type: 'RecoveryKeyWrong' }>(),
    }),
  ),
  /** Opens the practice records, made on first use with the invented family of resources/practice. */
  'vault.openPractice': whileLocked(
    command({ input: z.strictObject({}), output: answer<OpenVaultStatus>(), error: answer<UnlockFault>() }),
  ),
} as const;
