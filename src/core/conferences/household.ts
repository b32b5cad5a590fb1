import { type Person, type Residence, residencesOn } from '../children/people.ts';
import type { PersonId } from '../identifiers.ts';
import { ageOn, type LocalDate } from '../local-date.ts';

/**
 * The children of the family who live on `on` with a child that the conference is about, or may: where it is not known where one
 * lives, an initial conference asks after them too. Somebody who is 18, or not yet born on a day of birth that is known, is left aside.
 */
export const childrenOfHousehold = (
  people: ReadonlyArray<Person>,
  residences: ReadonlyArray<Residence>,
  about: ReadonlyArray<PersonId>,
  on: LocalDate,
): ReadonlyArray<Person> => {
  const homesOf = (id: PersonId): ReadonlyArray<string> => residencesOn(residences, id, on).map((home) => home.addressId);
  const theirs = about.map(homesOf);
  const isWhereUnknown = about.length === 0 || theirs.some((homes) => homes.length === 0);
  const homes = new Set(theirs.flat());
  const mayLiveThere = (id: PersonId): boolean => {
    const own = homesOf(id);
    return isWhereUnknown || own.length === 0 || own.some((home) => homes.has(home));
  };
  return people.filter((p) => p.role === 'child' && isChildOn(p, on) && (about.includes(p.id) || mayLiveThere(p.id)));
};

const isChildOn = ({ birth }: Person, on: LocalDate): boolean => {
  if (birth.known !== 'date') return true;
  const age = ageOn(birth.on, on);
  return age !== undefined && age < 18;
};
