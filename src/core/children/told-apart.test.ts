import { expect, test } from 'vitest';
import { aPerson } from '../../../tests/support/a-person.ts';
import type { AddressId, FamilyId, PersonId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import type { FamilyFile, Person } from './people.ts';
import { toldApart } from './told-apart.ts';

const today = day('2026-04-01');
const familyId = 'family' as FamilyId;
const adult = (id: string, change: Partial<Person> = {}): Person =>
  aPerson({
    id: id as PersonId,
    familyId,
    role: 'adult',
    givenName: 'Juniper',
    familyName: 'Sampleton',
    birth: { known: 'no' },
    ...change,
  });
const home = (id: string, line: string, hiddenFrom: ReadonlyArray<PersonId> = []) => ({
  id: id as AddressId,
  familyId,
  hiddenFrom,
  text: { lines: [line], postcode: '' },
});
const at = (personId: string, addressId: string) => ({
  personId: personId as PersonId,
  addressId: addressId as AddressId,
  from: day('2020-01-01'),
  until: null,
  pattern: '',
});

test('PF09: two of one name are told apart where one of them is chosen, and nobody’s hidden home is said', () => {
  const child = aPerson({ id: 'rowan' as PersonId, familyId, role: 'child', givenName: 'Rowan' });
  const known = adult('a', { birth: { known: 'date', on: day('1990-05-05') } });
  const [hiding, alone] = [adult('b'), adult('c', { givenName: 'Alder' })];
  const file: FamilyFile = {
    family: { id: familyId, reference: 'T-1', name: 'Sampleton' },
    people: [child, known, hiding, alone],
    relationships: [
      { adultId: known.id, childId: child.id, kind: 'mother', parental: true, parentalResponsibility: 'yes', basis: '' },
    ],
    addresses: [home('1', '1 Mockup Mews'), home('2', '2 Hushwood Lane', [alone.id])],
    residences: [at('a', '1'), at('b', '2')],
  };
  expect(file.people.slice(1).map((person) => toldApart(file, person, today))).toEqual([
    'Juniper Sampleton, 35, born Sat 5 May 1990, mother of Rowan, 1 Mockup Mews',
    'Juniper Sampleton, date of birth not known',
    'Alder Sampleton',
  ]);
});
