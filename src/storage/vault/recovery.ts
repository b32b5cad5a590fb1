import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { err, ok, type Result } from '../../core/result.ts';

/**
 * The recovery key on paper (security.md K5): 160 random bits in two halves, each as random as the other, which only together
 * say anything. Crockford's base 32, in groups of four, the last group a check on the typing.
 */
export interface RecoveryHalves {
  /** For the council's IT service. */
  readonly first: string;
  /** For the conference service. */
  readonly second: string;
}

/** A typing slip in one half: the check group does not fit, or it is the other half. */
export interface RecoveryHalfMistyped {
  readonly type: 'RecoveryHalfMistyped';
  readonly half: 1 | 2;
}

const keyBytes = 20;

/** A fresh recovery key and its halves. The caller wipes the key. */
export const newRecoveryKey = (): { readonly key: Buffer; readonly halves: RecoveryHalves } => {
  const key = randomBytes(keyBytes);
  const first = randomBytes(keyBytes);
  const second = exclusiveOr(key, first);
  const halves = { first: printed(first, 1), second: printed(second, 2) };
  first.fill(0);
  second.fill(0);
  return { key, halves };
};

/** The key again from what was typed; capitals, spaces, hyphens and the letters that look like digits do not matter. */
export const recoveryKeyOf = (typed: RecoveryHalves): Result<Buffer, RecoveryHalfMistyped> => {
  const first = readHalf(typed.first, 1);
  if (!first.ok) return first;
  const second = readHalf(typed.second, 2);
  if (!second.ok) return second;
  const key = exclusiveOr(first.value, second.value);
  first.value.fill(0);
  second.value.fill(0);
  return ok(key);
};

/** Whether what was typed is what was printed, half by half: set-up ends only then (K5). */
export const checkRetyped = (typed: RecoveryHalves, shown: RecoveryHalves): Result<void, RecoveryHalfMistyped> => {
  if (!isSame(plainLetters(typed.first), plainLetters(shown.first))) return err({ type: 'RecoveryHalfMistyped', half: 1 });
  if (!isSame(plainLetters(typed.second), plainLetters(shown.second))) return err({ type: 'RecoveryHalfMistyped', half: 2 });
  return ok(undefined);
};

const printed = (half: Buffer, number: 1 | 2): string =>
  (toBase32(half) + checkGroup(half, number)).replaceAll(/(.{4})(?=.)/g, '$1-');

const readHalf = (typed: string, number: 1 | 2): Result<Buffer, RecoveryHalfMistyped> => {
  const letters = plainLetters(typed);
  const half = letters.length === 36 ? fromBase32(letters.slice(0, 32)) : undefined;
  if (half === undefined || !isSame(checkGroup(half, number), letters.slice(32)))
    return err({ type: 'RecoveryHalfMistyped', half: number });
  return ok(half);
};

const plainLetters = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** 20 bits: a slip passes once in a million. The number of the half is in it, so that the halves cannot be taken for each other. */
const checkGroup = (half: Buffer, number: 1 | 2): string =>
  toBase32(createHash('sha256').update(`conference-desk recovery half ${number}`, 'utf8').update(half).digest()).slice(0, 4);

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits to a letter; the number of bits is a multiple of five (160), or the rest is dropped (the check group). */
const toBase32 = (bytes: Buffer): string => {
  let letters = '';
  let value = 0;
  let bits = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      letters += alphabet[(value >> bits) & 31];
    }
  }
  return letters;
};

const fromBase32 = (letters: string): Buffer | undefined => {
  const bytes = Buffer.alloc((letters.length * 5) / 8);
  let value = 0;
  let bits = 0;
  let at = 0;
  for (const letter of letters) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return undefined;
    value = ((value << 5) | digit) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = (value >> bits) & 255;
      at += 1;
    }
  }
  return bytes;
};

const exclusiveOr = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)));

const isSame = (a: string, b: string): boolean => {
  const left = Buffer.from(a, 'utf8');
  const right = Buffer.from(b, 'utf8');
  return left.length === right.length && timingSafeEqual(left, right);
};
