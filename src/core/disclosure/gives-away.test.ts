import { describe, expect, test } from 'vitest';
import { person } from '../../../tests/support/record-builders.ts';
import { atStage, readerFor } from '../../../tests/support/sitting-builders.ts';
import type { Address } from '../children/people.ts';
import type { AddressId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import { givenAwayBy, hiddenAddressWords, hiddenContacts, hidesAnAddress } from './gives-away.ts';
import type { SittingFile } from './sitting-file.ts';

const held = atStage('held');
const [mother, father] = [person('a1'), person('a2')];
const home: Address = {
  id: 'address-hidden' as AddressId,
  familyId: held.family.family.id,
  hiddenFrom: [father],
  text: { lines: ['14 Hushwood Lane', 'Quietham'], postcode: 'ZZ9 7YX' },
};
const residence = { personId: mother, addressId: home.id, from: day('2026-01-01'), until: null, pattern: '' };

/** The mother lives where the father may not know; a document is made with the address closed. */
const file: SittingFile = {
  ...held,
  family: {
    ...held.family,
    people: held.family.people.map((one) =>
      one.id === mother ? { ...one, phone: '+44 7700 900123', email: 'juniper.s@example.test' } : one,
    ),
    addresses: [{ ...home, text: null }],
    residences: [residence],
  },
};
const wordsFor = (reader: string, addresses = [home]) =>
  givenAwayBy(file, readerFor(file, reader), hiddenAddressWords(file, person(reader), addresses));

describe('X4, PF03: what a text gives away to whom an address is hidden from', () => {
  test('is part of that address, and how whoever lives there can be reached', () => {
    const gives = wordsFor('a2');
    expect(gives('They meet in Hushwood Lane.')).toBe('part of an address that is kept from this reader');
    expect(gives('Call 07700 900 123.')).toBe(
      'a telephone number or an email of somebody whose address is kept from this reader',
    );
    expect(gives('Write to Juniper.S@Example.test.')).toMatch(/^a telephone number or an email/);
    expect(gives('Wren sleeps well.')).toBeUndefined();
  });

  test('is nothing to whom it is not hidden from', () => {
    expect(wordsFor('a1')('They meet in Hushwood Lane, call 07700 900 123.')).toBeUndefined();
  });

  test('is no part that is also in an address they may know', () => {
    const known = {
      ...home,
      id: 'address-known' as AddressId,
      hiddenFrom: [],
      text: { lines: ['1 Other Road', 'Quietham'], postcode: '' },
    };
    expect(wordsFor('a2')('She moved to Quietham.')).toBeDefined();
    expect(wordsFor('a2', [home, known])('She moved to Quietham.')).toBeUndefined();
  });

  test('cannot be looked for where the address could not be opened, and the paper has to be searched all the same', () => {
    expect(hiddenAddressWords(file, father, file.family.addresses)).toBeUndefined();
    expect(hidesAnAddress(file, readerFor(file, 'a2'))).toBe(true);
    expect(hidesAnAddress(file, readerFor(file, 'a1'))).toBe(false);
    expect(hidesAnAddress(file, readerFor(file, 'marlo'))).toBe(false);
  });

  test('domain.md 6.5: nobody’s own telephone is kept from them, and a number too short to be one is not looked for', () => {
    expect(hiddenContacts(file, father)).toEqual(['7700900123', 'junipersexampletest']);
    expect(hiddenContacts(file, mother)).toEqual([]);
    expect(hiddenContacts(file, null)).toEqual([]);
    const short = file.family.people.map((one) => (one.id === mother ? { ...one, phone: '999', email: '' } : one));
    expect(hiddenContacts({ ...file, family: { ...file.family, people: short } }, father)).toEqual([]);
  });
});
