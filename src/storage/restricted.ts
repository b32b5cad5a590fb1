import type { Brand } from '../core/brand.ts';
import { err, ok, type Result } from '../core/result.ts';
import { canonicalJson } from './canonical-json.ts';
import { childKey, openBox, sealBox, wipe } from './sealed-box.ts';

/** The second random key of a vault, held only by entitled people and never derivable from the data key (security.md K1, X2). */
export type RestrictedKey = Brand<Buffer, 'RestrictedKey'>;

/** The person who unlocked is not entitled to restricted content, so its key is not here. */
export interface RestrictedKeyMissing {
  readonly type: 'RestrictedKeyMissing';
}

/** Stored bytes that do not open with the right key: they were changed, or moved to another place. */
export interface SealBroken {
  readonly type: 'SealBroken';
}

/** Where a restricted value lives. A value moved to another row or column no longer opens. */
export interface ValuePlace {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** 32 bytes that a slot held become the restricted key; whoever calls this has just opened the box. */
export const restrictedKeyOf = (bytes: Buffer): RestrictedKey => {
  if (bytes.length !== 32) throw new Error('A restricted key must be 32 bytes');
  return bytes as RestrictedKey;
};

/** A restricted value as it may stand in a table: unreadable with the data key alone (X2). */
export const sealValue = (key: RestrictedKey, place: ValuePlace, text: string): Buffer => {
  const own = childKey(key, 'restricted value');
  const plain = Buffer.from(text, 'utf8');
  const sealed = sealBox(own, plain, associatedWith(place));
  wipe(own, plain);
  return sealed;
};

/** The value that `sealValue` stored at exactly this place. */
export const openValue = (
  key: RestrictedKey | undefined,
  place: ValuePlace,
  sealed: Uint8Array,
): Result<string, RestrictedKeyMissing | SealBroken> => {
  if (key === undefined) return err({ type: 'RestrictedKeyMissing' });
  const own = childKey(key, 'restricted value');
  const plain = openBox(own, sealed, associatedWith(place));
  wipe(own);
  if (plain === undefined) return err({ type: 'SealBroken' });
  const text = plain.toString('utf8');
  wipe(plain);
  return ok(text);
};

const associatedWith = ({ table, row, column }: ValuePlace): string => canonicalJson(['restricted value', 1, table, row, column]);
