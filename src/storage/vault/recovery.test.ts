import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mustBe } from '../../../tests/storage/support.ts';
import { err, ok } from '../../core/result.ts';
import { checkRetyped, newRecoveryKey, recoveryKeyOf } from './recovery.ts';

describe('K5: the recovery key on paper', () => {
  test('two halves of 160 bits with a check group, in letters that are hard to misread', () => {
    const { key, halves } = newRecoveryKey();
    expect(key).toHaveLength(20);
    for (const half of [halves.first, halves.second]) expect(half).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(mustBe(recoveryKeyOf(halves))).toEqual(key);
  });

  test('typing it with small letters, spaces, long dashes, or O and I for 0 and 1 is no slip', () => {
    for (let round = 0; round < 50; round += 1) {
      const { key, halves } = newRecoveryKey();
      const sloppy = (half: string) => ` ${half.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
      const typed = { first: sloppy(halves.first), second: sloppy(halves.second) };
      expect(mustBe(recoveryKeyOf(typed))).toEqual(key);
      expect(checkRetyped(typed, halves)).toEqual(ok(undefined));
    }
  });

  test('each half alone is random: the same key is never split the same way', () => {
    const halves = Array.from({ length: 200 }, () => newRecoveryKey().halves.first);
    expect(new Set(halves).size).toBe(200);
  });

  test('one wrong letter, a swap or a missing letter is caught in the half where it is', () => {
    const { halves } = newRecoveryKey();
    const letters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
    fc.assert(
      fc.property(fc.nat(43), fc.constantFrom(...letters), fc.constantFrom(1 as const, 2 as const), (at, letter, half) => {
        const name = half === 1 ? 'first' : 'second';
        const right = halves[name];
        fc.pre(right[at] !== '-' && right[at] !== letter);
        const wrong = right.slice(0, at) + letter + right.slice(at + 1);
        expect(recoveryKeyOf({ ...halves, [name]: wrong })).toEqual(err({ type: 'RecoveryHalfMistyped', half }));
        expect(recoveryKeyOf({ ...halves, [name]: right.slice(0, at) + right.slice(at + 1) })).toEqual(
          err({ type: 'RecoveryHalfMistyped', half }),
        );
        expect(checkRetyped({ ...halves, [name]: wrong }, halves)).toEqual(err({ type: 'RecoveryHalfMistyped', half }));
      }),
    );
  });

  test('the halves cannot be exchanged, nor one used twice', () => {
    const { halves } = newRecoveryKey();
    expect(recoveryKeyOf({ first: halves.second, second: halves.first })).toEqual(err({ type: 'RecoveryHalfMistyped', half: 1 }));
    expect(recoveryKeyOf({ first: halves.first, second: halves.first })).toEqual(err({ type: 'RecoveryHalfMistyped', half: 2 }));
  });

  test('any text gets an answer', () => {
    const { halves } = newRecoveryKey();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(recoveryKeyOf({ ...halves, first: text }).ok).toBe(false);
      }),
    );
  });
});
