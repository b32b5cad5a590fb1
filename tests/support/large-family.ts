import type { Address, FamilyFile, Person, Relationship, Residence } from '../../src/core/children/people.ts';
import type { AddressId, FamilyId, PersonId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';
import { aPerson } from './a-person.ts';

const familyId = '019a0000-0000-7000-8000-0000000000f0' as FamilyId;
const idOf = (number: number): PersonId => `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}` as PersonId;
const homeOf = (number: number): AddressId => `019a0000-0000-7000-8000-1${String(number).padStart(11, '0')}` as AddressId;

const child = (number: number, givenName: string, birth: Person['birth'], sex: Person['sex']): Person =>
  aPerson({
    id: idOf(number),
    familyId,
    givenName,
    familyName: 'Manyfold (TEST)',
    birth,
    sex,
    child: { laChildId: '', school: '', schoolYear: '', legalStatus: '', previousPlans: [] },
  });
const adult = (number: number, givenName: string, year: number, sex: Person['sex']): Person =>
  aPerson({
    id: idOf(number),
    familyId,
    role: 'adult',
    givenName,
    familyName: 'Manyfold (TEST)',
    birth: { known: 'year', year },
    sex,
  });
const born = (on: string): Person['birth'] => ({ known: 'date', on: day(on) });

const ties = (from: number, kind: string, parental: boolean, to: ReadonlyArray<number>): ReadonlyArray<Relationship> =>
  to.map((one) => ({ adultId: idOf(from), childId: idOf(one), kind, parental, parentalResponsibility: 'unknown', basis: '' }));

/** Nine children of one mother and three fathers, one of them not born yet, with fourteen adults in four homes. */
export const largeFamily: FamilyFile = {
  family: { id: familyId, reference: 'TEST-2026-900', name: 'Manyfold (TEST)' },
  people: [
    child(1, 'Aspen', born('2009-02-01'), 'female'),
    child(2, 'Birch', born('2010-05-11'), 'male'),
    child(3, 'Clover', born('2012-07-21'), 'female'),
    child(4, 'Dill', born('2014-01-02'), 'male'),
    child(5, 'Elder', born('2015-09-13'), 'unknown'),
    child(6, 'Fennel', born('2017-11-24'), 'female'),
    child(7, 'Gorse', born('2019-03-05'), 'male'),
    child(8, 'Hyssop', born('2022-06-16'), 'female'),
    child(9, '', { known: 'expected', on: day('2026-08-01') }, 'unknown'),
    adult(11, 'Ivy', 1988, 'female'),
    adult(12, 'Juniper', 1985, 'male'),
    adult(13, 'Kale', 1983, 'male'),
    adult(14, 'Lark', 1990, 'male'),
    adult(15, 'Marjoram', 1960, 'female'),
    adult(16, 'Nettle', 1958, 'male'),
    adult(17, 'Olive', 1962, 'female'),
    adult(18, 'Poplar', 1959, 'male'),
    adult(19, 'Quince', 1961, 'female'),
    adult(20, 'Rue', 1992, 'female'),
    adult(21, 'Sorrel', 1994, 'male'),
    adult(22, 'Thyme', 1991, 'female'),
    adult(23, 'Umber', 1970, 'unknown'),
    adult(24, 'Vetch', 1987, 'female'),
  ],
  relationships: [
    ...ties(11, 'mother', true, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ...ties(12, 'father', true, [1, 2, 3]),
    ...ties(13, 'father', true, [4, 5, 6]),
    ...ties(14, 'father', true, [7, 8, 9]),
    ...ties(15, 'maternal grandmother', false, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ...ties(16, 'maternal grandfather', false, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ...ties(17, 'paternal grandmother', false, [1, 2, 3]),
    ...ties(18, 'paternal grandfather', false, [4, 5, 6]),
    ...ties(19, 'paternal grandmother', false, [7, 8, 9]),
    ...ties(20, 'aunt', false, [1, 2, 3]),
    ...ties(21, 'uncle', false, [4]),
    ...ties(22, 'partner of father', false, [4, 5, 6]),
    ...ties(23, 'family friend', false, [8]),
    ...ties(24, 'foster carer', false, [7]),
  ],
  addresses: [1, 2, 3, 4].map(
    (one): Address => ({
      id: homeOf(one),
      familyId,
      hiddenFrom: [],
      text: { lines: [`${one} Mockup Mews`], postcode: 'ZZ9 1ZZ' },
    }),
  ),
  residences: [
    [1, [11, 14, 3, 4, 8]],
    [2, [15, 16, 1, 2]],
    [3, [13, 22, 5, 6]],
    [4, [24, 7]],
  ].flatMap(([home, people]) =>
    (people as ReadonlyArray<number>).map(
      (one): Residence => ({
        personId: idOf(one),
        addressId: homeOf(home as number),
        from: day('2024-01-01'),
        until: null,
        pattern: '',
      }),
    ),
  ),
};
