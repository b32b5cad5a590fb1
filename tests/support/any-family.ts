import fc from 'fast-check';
import { type FamilyParts, mergeRefusals } from '../../src/core/children/merge.ts';
import type { Address, FamilyFile, Relationship, Residence } from '../../src/core/children/people.ts';
import type { Pair } from '../../src/core/children/same-person.ts';
import type { AddressId, FamilyId, PersonId } from '../../src/core/identifiers.ts';
import { addDays, day } from '../../src/core/local-date.ts';
import { aPerson } from './a-person.ts';

/** A family and two people of it who may be one. */
export interface AnyFamily {
  readonly file: FamilyFile;
  readonly pair: Pair;
}

const familyId = 'family' as FamilyId;
const adults = ['a', 'b', 'c', 'd'].map((letter) => `adult-${letter}` as PersonId);
const children = ['e', 'f'].map((letter) => `child-${letter}` as PersonId);
const homes = ['1', '2', '3', '4'].map((number) => `address-${number}` as AddressId);
const words = fc.constantFrom('', 'one', 'two');

const anyPerson = (id: PersonId, role: 'child' | 'adult') =>
  fc.record({ givenName: words, phone: words, needs: words, interpreter: words }).map((known) =>
    aPerson({
      ...known,
      id,
      familyId,
      role,
      familyName: id,
      child: role === 'adult' ? null : { laChildId: '', school: '', schoolYear: '', legalStatus: '', previousPlans: [] },
    }),
  );

const anyTie = (adultId: PersonId, childId: PersonId): fc.Arbitrary<Relationship> =>
  fc.record({
    adultId: fc.constant(adultId),
    childId: fc.constant(childId),
    kind: fc.constantFrom('mother', 'aunt'),
    parental: fc.boolean(),
    parentalResponsibility: fc.constantFrom('yes', 'no', 'unknown'),
    basis: words,
  });

const anyStay: fc.Arbitrary<Residence> = fc.record({
  personId: fc.constantFrom(...adults, ...children),
  addressId: fc.constantFrom(...homes),
  from: fc.nat(2).map((years) => addDays(day('2020-01-01'), 365 * years)),
  until: fc.option(fc.nat(900).map((days) => addDays(day('2023-01-01'), days))),
  pattern: fc.constantFrom('', 'weekends'),
});

const anyAddress = (id: AddressId): fc.Arbitrary<Address> =>
  fc.record({
    id: fc.constant(id),
    familyId: fc.constant(familyId),
    hiddenFrom: fc.subarray([...adults, ...children]),
    text: fc.constant({ lines: [`${id} Mockup Mews`], postcode: 'ZZ9 1ZZ' }),
  });

/** Four adults and two children with any ties, homes and hidden addresses, and two of the adults, or the children, who may be one. */
export const anyFamily: fc.Arbitrary<AnyFamily> = fc
  .record({
    people: fc.tuple(...adults.map((id) => anyPerson(id, 'adult')), ...children.map((id) => anyPerson(id, 'child'))),
    ties: fc.tuple(...adults.flatMap((adult) => children.map((child) => fc.option(anyTie(adult, child))))),
    stays: fc.uniqueArray(anyStay, { maxLength: 8, selector: (r) => `${r.personId} ${r.addressId} ${r.from}` }),
    addresses: fc.tuple(...homes.map(anyAddress)),
    pair: fc.constantFrom<Pair>(
      { keepId: adults[0]!, dropId: adults[1]! },
      { keepId: adults[3]!, dropId: adults[2]! },
      { keepId: children[0]!, dropId: children[1]! },
    ),
  })
  .map(({ people, ties, stays, addresses, pair }) => ({
    pair,
    file: {
      family: { id: familyId, reference: 'T-1', name: 'Any (TEST)' },
      people,
      relationships: ties.filter((tie) => tie !== null),
      residences: stays,
      addresses,
    },
  }))
  .filter(({ file, pair }) => mergeRefusals(file, pair).length === 0);

/** A family file with these parts in the place of everything it held of `ids`. */
export const fileWith = (file: FamilyFile, ids: ReadonlyArray<PersonId>, parts: FamilyParts): FamilyFile => ({
  ...file,
  people: [...file.people.filter(({ id }) => !ids.includes(id)), ...parts.people],
  relationships: [
    ...file.relationships.filter((r) => !ids.includes(r.adultId) && !ids.includes(r.childId)),
    ...parts.relationships,
  ],
  residences: [...file.residences.filter((r) => !ids.includes(r.personId)), ...parts.residences],
  addresses: file.addresses.map((address) => ({
    ...address,
    hiddenFrom: [
      ...address.hiddenFrom.filter((id) => !ids.includes(id)),
      ...parts.hidden.filter(({ addressId }) => addressId === address.id).map(({ personId }) => personId),
    ],
  })),
});

/** The same parts in one order, so that two can be compared. */
export const partsInOrder = (parts: FamilyParts): FamilyParts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, rows]: [string, ReadonlyArray<object>]) => [
      name,
      rows.map((row) => JSON.stringify(row)).sort(),
    ]),
  ) as never;
