import { expect, test } from 'vitest';
import { aPerson } from '../../../../tests/support/a-person.ts';
import type { Birth, FamilyFile, Person } from '../../../core/children/people.ts';
import { bornInWords } from '../../../core/children/told-apart.ts';
import type { AddressId, FamilyId, PersonId } from '../../../core/identifiers.ts';
import { day } from '../../../core/local-date.ts';
import { householdsOn, oddities } from './family-words.ts';

const family = 'f' as FamilyId;
const today = day('2026-04-21');
const somebody = (id: string, role: Person['role'], birth: Person['birth']): Person =>
  aPerson({ id: id as PersonId, familyId: family, role, givenName: id, familyName: 'SAMPLETON', birth });
const born = (on: string) => ({ known: 'date', on: day(on) }) as const;
const address = (id: string) => ({ id: id as AddressId, familyId: family, hiddenFrom: [], text: { lines: [id], postcode: '' } });
const lives = (personId: string, addressId: string, from: string, until: string | null = null, pattern = '') => ({
  personId: personId as PersonId,
  addressId: addressId as AddressId,
  from: day(from),
  until: until === null ? null : day(until),
  pattern,
});

const file: FamilyFile = {
  family: { id: family, reference: 'SC-2026-0142', name: 'Sampleton' },
  people: [
    somebody('Rowan', 'child', born('2015-03-14')),
    somebody('Ash', 'child', born('2010-11-21')),
    somebody('Juniper', 'adult', born('1990-05-05')),
    somebody('Ellis', 'adult', born('1988-08-30')),
    somebody('Alder', 'adult', { known: 'year', year: 1986 }),
  ],
  relationships: [
    {
      adultId: 'Alder' as PersonId,
      childId: 'Rowan' as PersonId,
      kind: 'father',
      parental: true,
      parentalResponsibility: 'yes',
      basis: '',
    },
  ],
  addresses: [address('old'), address('with father'), address('with mother')],
  residences: [
    lives('Juniper', 'old', '2019-01-01', '2026-04-06'),
    lives('Juniper', 'with mother', '2026-04-07'),
    lives('Rowan', 'with mother', '2026-04-07'),
    lives('Ash', 'with mother', '2026-04-07', null, 'weekends'),
    lives('Ellis', 'with father', '2015-01-01'),
    lives('Ash', 'with father', '2015-01-01', null, 'weekdays'),
  ],
};

test('the household now is who lives at an address today, children first counted (PF04)', () => {
  const homes = householdsOn(file, today).map(({ addressId, people }) => [addressId, people.map(({ person }) => person.id)]);
  expect(homes).toEqual([
    ['with mother', ['Rowan', 'Ash', 'Juniper']],
    ['with father', ['Ash', 'Ellis']],
    ['old', []],
    [null, ['Alder']],
  ]);
});

test('a child with two homes stands in both, with the pattern (PF04)', () => {
  const patterns = householdsOn(file, today).flatMap(({ people }) =>
    people.filter(({ person }) => person.id === 'Ash').map(({ pattern }) => pattern),
  );
  expect(patterns).toEqual(['weekends', 'weekdays']);
});

test.each([
  [born('2015-03-14'), '11, born Sat 14 March 2015'],
  [{ known: 'year', year: 1986 } as const, 'born in 1986'],
  [{ known: 'expected', on: day('2026-06-01') } as const, 'expected Mon 1 June 2026'],
  [{ known: 'no' } as const, 'date of birth not known'],
])('a birth is said as far as it is known: %#', (birth, words) => {
  expect(bornInWords(birth, today)).toBe(words);
});

test('a parent who is hardly older than the child is flagged, not refused (PF06)', () => {
  expect(oddities(file, today)).toEqual([]);
  const odd = { ...file, people: file.people.map((p) => (p.id === 'Alder' ? { ...p, birth: born('2008-01-01') } : p)) };
  expect(oddities(odd, today)).toHaveLength(1);
});

test('two births that no mother can have, a second mother, a tie to oneself and a birth to come are each flagged with the reason (PF06)', () => {
  const person = (id: string, role: 'child' | 'adult', birth: Birth) =>
    ({ ...aPerson({ id: id as PersonId, role, givenName: id, birth }), familyId: family }) as FamilyFile['people'][number];
  const tie = (adultId: string, childId: string, kind = 'mother') => ({
    adultId: adultId as PersonId,
    childId: childId as PersonId,
    kind,
    parental: true,
    parentalResponsibility: 'unknown' as const,
    basis: '',
  });
  const people = [
    person('Hazel', 'adult', { known: 'no' }),
    person('Larch', 'adult', { known: 'no' }),
    person('Fern', 'child', born('2020-01-01')),
    person('Moss', 'child', born('2020-01-02')),
    person('Reed', 'child', born('2020-04-01')),
    person('Unborn', 'child', { known: 'date', on: day('2026-08-01') }),
  ];
  const ties = [
    tie('Hazel', 'Fern'),
    tie('Hazel', 'Moss'),
    tie('Hazel', 'Reed'),
    tie('Larch', 'Fern'),
    tie('Hazel', 'Hazel', 'aunt'),
  ];
  expect(oddities({ ...file, people, relationships: ties }, today)).toEqual([
    'Hazel is noted as related to themselves.',
    'Unborn has a date of birth that has not come yet: an unborn child has a day they are expected on.',
    'Moss and Reed would be 90 days apart, both of Hazel: check their dates and who their mother is.',
    'Fern has more than one mother noted: Hazel and Larch. One of them may be here twice.',
  ]);
});
