import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FamilyId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import { addressKey, type Compared, closeness, comparedName, comparedPerson, likeness, mostAlike } from './alike.ts';

const nameless: Omit<Compared, 'given' | 'family'> = { bornOn: null, addresses: [], familyId: 'other' as FamilyId };
const called = (givenName: string, familyName: string, rest: Partial<typeof nameless> = {}): Compared =>
  comparedPerson({ givenName, familyName }, { ...nameless, ...rest });

const here = 'here' as FamilyId;
const rowan = called('Rowan', 'Sampleton', { bornOn: day('2015-03-12'), addresses: ['2hushwood zz91zz'], familyId: here });

describe('IN08: who may be the same', () => {
  test.each([
    ['Catherine', 'Kathryn'],
    ['Stephen', 'Steven'],
    ['Shaun', 'Sean'],
    ['Ayesha', 'Aisha'],
    ['Mohammed', 'Muhamad'],
    ['Wren', 'Ren'],
    ['Zoë', 'zoe'],
    ["O'Neill", 'Oneil'],
    ['Sampleton', 'Sampletno'],
  ])('%s and %s sound or are spelt alike', (one, other) => {
    expect(closeness(comparedName(one), comparedName(other))).toBeGreaterThan(0);
  });

  test.each([
    ['Rowan', 'Wren'],
    ['Rohan', 'Wren'],
    ['Hazel', 'Alder'],
    ['Ann', 'Ian'],
    ['', ''],
    ['Sampleton', 'Exampleford'],
  ])('%s and %s do not', (one, other) => {
    expect(closeness(comparedName(one), comparedName(other))).toBe(0);
  });

  test.each<[string, Compared, ReturnType<typeof likeness>]>([
    ['the same name', called('rowan', 'SAMPLETON'), ['same-name']],
    ['a name that sounds alike', called('Rohan', 'Sampelton'), ['like-name']],
    ['swapped names', called('Sampleton', 'Rowan'), ['swapped-names']],
    [
      'a name, and a date within one digit',
      called('Rowan', 'Sampleton', { bornOn: day('2015-03-13') }),
      ['same-name', 'birth-one-digit'],
    ],
    [
      'another surname on the same day',
      called('Rowan', 'Fauxley', { bornOn: day('2015-03-12') }),
      ['like-given-name', 'same-birth'],
    ],
    [
      'another given name, born the same day',
      called('Robin', 'Sampleton', { bornOn: day('2015-03-12') }),
      ['like-family-name', 'same-birth'],
    ],
    [
      'a given name at the same address',
      called('Rowan', 'Fauxley', { addresses: ['2hushwood zz91zz'] }),
      ['like-given-name', 'same-address'],
    ],
    ['the same name, born long before', called('Rowan', 'Sampleton', { bornOn: day('1971-10-30') }), undefined],
    ['one address and nothing else', called('Ellis', 'Fauxley', { addresses: ['2hushwood zz91zz'] }), undefined],
    ['one date of birth and nothing else', called('Ellis', 'Fauxley', { bornOn: day('2015-03-12') }), undefined],
    ['twins of one family', called('Robin', 'Sampleton', { bornOn: day('2015-03-12'), familyId: here }), undefined],
  ])('%s', (_, entered, why) => {
    expect(likeness(entered, rowan)).toEqual(why);
  });

  test('the likeliest stands first', () => {
    const known = [called('Rohan', 'Sampleton'), rowan, called('Hazel', 'Sampleton')].map((compared) => ({ compared }));
    const found = mostAlike(called('Rowan', 'Sampleton', { bornOn: day('2015-03-12') }), known, 5);
    expect(found.map(({ why }) => why)).toEqual([['same-name', 'same-birth'], ['like-name']]);
  });

  test('an address is compared by house and postcode, and never by less', () => {
    const one = { lines: ['2, Hushwood Lane', 'Testbury'], postcode: 'ZZ9 1ZZ' };
    expect(addressKey(one)).toBe(addressKey({ lines: ['2 Hushwood Lane'], postcode: 'zz91zz' }));
    expect(addressKey({ lines: ['2 Hushwood Lane'], postcode: '' })).toBe('');
    expect(addressKey({ lines: [], postcode: 'ZZ9 1ZZ' })).toBe('');
  });

  test('whoever is found by one is found by the other, for any names and one slip of a finger', () => {
    const name = fc.stringMatching(/^[a-z]{4,10}$/);
    fc.assert(
      fc.property(name, name, fc.nat(9), fc.constantFrom(...'abcxyz'), (given, family, at, letter) => {
        const slip = given.slice(0, at) + letter + given.slice(at + 1);
        const [one, other] = [called(given, family), called(slip, family)];
        expect(likeness(one, other)).toBeDefined();
        expect(likeness(other, one)).toEqual(likeness(one, other));
      }),
    );
  });
});
