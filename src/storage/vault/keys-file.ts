import { z } from 'zod';
import { err, ok, type Result } from '../../core/result.ts';
import { costLimits } from './key-derivation.ts';

/** The file of slots is not one, or was cut, changed or weakened (security.md K3, I11). */
export interface KeysDamaged {
  readonly type: 'KeysDamaged';
}

/** Written by a newer version of this app. */
export interface KeysNewer {
  readonly type: 'KeysNewer';
}

const mostBytes = 64 * 1024;
const version = 1;

// Lower-case hex has one spelling for each byte, so no changed letter stands for the same bytes (K2).
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const nonceAndTag = 12 + 16;
const between = ({ least, most }: { readonly least: number; readonly most: number }) => z.number().int().min(least).max(most);

const common = {
  id: hex(8),
  /** Whom the slot is for, shown before unlocking. */
  label: z.string().min(1).max(100),
  salt: hex(16),
  /** The data key, boxed. */
  box: hex(nonceAndTag + 32),
  /** The restricted key, boxed, for a person entitled to it. */
  restrictedBox: hex(nonceAndTag + 32).nullable(),
};

const passphraseSlot = z.strictObject({
  ...common,
  kind: z.literal('passphrase'),
  cost: z.strictObject({
    memoryKiB: between(costLimits.memoryKiB),
    iterations: between(costLimits.iterations),
    parallelism: z.literal(1),
  }),
});
const recoverySlot = z.strictObject({ ...common, kind: z.literal('recovery'), restrictedBox: hex(nonceAndTag + 32) });

const slot = z.discriminatedUnion('kind', [passphraseSlot, recoverySlot]);

const keysFile = z.strictObject({
  format: z.literal('conference-desk-keys'),
  version: z.literal(version),
  databaseId: hex(16),
  slots: z
    .array(slot)
    .min(1)
    .max(32)
    .refine((slots) => new Set(slots.map(({ id }) => id)).size === slots.length)
    .refine((slots) => slots.filter(({ kind }) => kind === 'recovery').length === 1),
});

export type PassphraseSlot = Readonly<z.infer<typeof passphraseSlot>>;
export type RecoverySlot = Readonly<z.infer<typeof recoverySlot>>;
export type Slot = PassphraseSlot | RecoverySlot;
export type KeysFile = Readonly<Omit<z.infer<typeof keysFile>, 'slots'>> & { readonly slots: ReadonlyArray<Slot> };

/** Reads `keys.json`, which anybody could have written: at most 64 KiB, nothing unknown, every number within its limits. */
export const readKeysFile = (bytes: Uint8Array): Result<KeysFile, KeysDamaged | KeysNewer> => {
  const found = bytes.length > mostBytes ? undefined : parsed(bytes);
  const file = keysFile.safeParse(found);
  if (file.success) return ok(file.data);
  return err({ type: isNewer(found) ? 'KeysNewer' : 'KeysDamaged' });
};

export const writeKeysFile = (file: KeysFile): Buffer =>
  Buffer.from(`${JSON.stringify(keysFile.parse(file), null, 2)}\n`, 'utf8');

/** The number of the format, bound into every slot (K2). */
export const keysVersion = version;

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

const newer = z.object({ format: z.literal('conference-desk-keys'), version: z.number().int().gt(version) });
const isNewer = (found: unknown): boolean => newer.safeParse(found).success;
