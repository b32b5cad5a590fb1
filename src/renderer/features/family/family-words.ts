import { authorityOddities } from '../../../core/children/authority-responsibility.ts';
import { responsibilityInWords, responsibilityOddities } from '../../../core/children/parental-responsibility.ts';
import { type FamilyFile, type Person, type Relationship, residencesOn, yearOfBirth } from '../../../core/children/people.ts';
import { calledBy } from '../../../core/children/told-apart.ts';
import type { AddressId, PersonId } from '../../../core/identifiers.ts';
import { daysBetween, type LocalDate } from '../../../core/local-date.ts';
import { listed } from '../../../core/words.ts';

/** `mother · parental responsibility: yes, birth registration; seen: full birth certificate, 2 Apr 2026`. */
export const tieInWords = (tie: Relationship): string => `${tie.kind} · parental responsibility: ${responsibilityInWords(tie)}`;

/** Who lives together on `on`: one entry for each address, and those whose home is not known. */
export interface Household {
  /** Null for those whose home is not known. */
  readonly addressId: AddressId | null;
  readonly people: ReadonlyArray<{ readonly person: Person; readonly pattern: string }>;
}

/** The homes of a family, the one with the most children first (PF04). Somebody with two homes stands in both. */
export const householdsOn = (file: FamilyFile, on: LocalDate): ReadonlyArray<Household> => {
  const homes = file.addresses.map(
    (address): Household => ({
      addressId: address.id,
      people: file.people.flatMap((person) =>
        residencesOn(file.residences, person.id, on)
          .filter(({ addressId }) => addressId === address.id)
          .map(({ pattern }) => ({ person, pattern })),
      ),
    }),
  );
  const settled = new Set(homes.flatMap(({ people }) => people.map(({ person }) => person.id)));
  const unsettled = file.people.filter(({ id }) => !settled.has(id)).map((person) => ({ person, pattern: '' }));
  const children = ({ people }: Household): number => people.filter(({ person }) => person.role === 'child').length;
  return [
    ...homes.sort((a, b) => children(b) - children(a)),
    ...(unsettled.length === 0 ? [] : [{ addressId: null, people: unsettled }]),
  ];
};

/** What cannot be, or hardly can, in words: flagged and never blocked (PF06). */
export const oddities = (file: FamilyFile, today: LocalDate): ReadonlyArray<string> => [
  ...file.relationships.flatMap(({ adultId, childId, parental }) => {
    const adult = personOf(file, adultId);
    const child = personOf(file, childId);
    if (adult === undefined || child === undefined) return [];
    if (adult.id === child.id) return [`${calledBy(adult)} is noted as related to themselves.`];
    const [adultYear, childYear] = [yearOfBirth(adult.birth), yearOfBirth(child.birth)];
    return parental && adultYear !== undefined && childYear !== undefined && childYear - adultYear < 12
      ? [`${calledBy(adult)} would have been under 12 when ${calledBy(child)} was born: check both dates of birth.`]
      : [];
  }),
  ...file.people.flatMap((person) =>
    person.birth.known === 'date' && person.birth.on > today
      ? [`${calledBy(person)} has a date of birth that has not come yet: an unborn child has a day they are expected on.`]
      : [],
  ),
  ...file.relationships.flatMap((tie) => {
    const [adult, child] = [personOf(file, tie.adultId), personOf(file, tie.childId)];
    if (adult === undefined || child === undefined) return [];
    return responsibilityOddities(tie, child, today).map((words) => `${calledBy(adult)} and ${calledBy(child)}: ${words}.`);
  }),
  ...file.people.flatMap((person) => authorityOddities(person, today).map((words) => `${calledBy(person)}: ${words}.`)),
  ...birthsTooNear(file),
  ...severalMothers(file),
];

/** Days between two births of one mother that are neither of twins nor of children carried one after the other. */
const twins = 3;
const carried = 170;

const isMother = ({ kind }: Relationship): boolean => /^(birth[ -])?mother$/i.test(kind.trim());

const birthsTooNear = (file: FamilyFile): ReadonlyArray<string> => {
  const ofMother = Map.groupBy(file.relationships.filter(isMother), ({ adultId }) => adultId);
  return [...ofMother].flatMap(([motherId, ties]) => {
    const mother = personOf(file, motherId);
    const children = ties
      .flatMap(({ childId }) => personOf(file, childId) ?? [])
      .flatMap((child) =>
        child.birth.known === 'date' || child.birth.known === 'expected' ? [{ child, on: child.birth.on }] : [],
      )
      .sort((one, other) => one.on.localeCompare(other.on));
    return children.flatMap(({ child, on }, at) => {
      const before = children[at - 1];
      const apart = before === undefined ? 0 : daysBetween(before.on, on);
      return mother !== undefined && before !== undefined && apart > twins && apart < carried
        ? [
            `${calledBy(before.child)} and ${calledBy(child)} would be ${apart} days apart, both of ${calledBy(mother)}: check their dates and who their mother is.`,
          ]
        : [];
    });
  });
};

const severalMothers = (file: FamilyFile): ReadonlyArray<string> =>
  [...Map.groupBy(file.relationships.filter(isMother), ({ childId }) => childId)].flatMap(([childId, ties]) => {
    const child = personOf(file, childId);
    const mothers = ties.flatMap(({ adultId }) => personOf(file, adultId) ?? []);
    return child === undefined || mothers.length < 2
      ? []
      : [`${calledBy(child)} has more than one mother noted: ${listed(mothers.map(calledBy))}. One of them may be here twice.`];
  });

export const personOf = (file: FamilyFile, id: PersonId): Person | undefined => file.people.find((person) => person.id === id);

/** Children first, each group oldest first. */
export const inOrder = (people: ReadonlyArray<Person>): ReadonlyArray<Person> =>
  [...people].sort((a, b) => (a.role === b.role ? bornOn(a).localeCompare(bornOn(b)) : a.role === 'child' ? -1 : 1));

const bornOn = ({ birth }: Person): string => {
  if (birth.known === 'date' || birth.known === 'expected') return birth.on;
  return birth.known === 'year' ? `${birth.year}` : '9999';
};
