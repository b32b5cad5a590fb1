import { ageOn, type LocalDate, longDate } from '../local-date.ts';
import { type Birth, type FamilyFile, fullName, isConfidential, type Person, residencesOn } from './people.ts';

/** `Rowan SAMPLETON`; never empty. */
export const calledBy = (person: Pick<Person, 'givenName' | 'familyName' | 'birth' | 'role'>): string => {
  const name = fullName(person);
  if (name !== '') return name;
  return person.role === 'child' ? 'Child without a name' : 'Adult without a name';
};

/** `11, born Sat 14 March 2015`; `expected Mon 1 June 2026`; `date of birth not known`. */
export const bornInWords = (birth: Birth, today: LocalDate): string => {
  switch (birth.known) {
    case 'date': {
      const age = ageOn(birth.on, today);
      return age === undefined ? `born ${longDate(birth.on)}` : `${age}, born ${longDate(birth.on)}`;
    }
    case 'year':
      return `born in ${birth.year}`;
    case 'expected':
      return `expected ${longDate(birth.on)}`;
    case 'no':
      return 'date of birth not known';
  }
};

/**
 * What somebody is called where one of a family is chosen. Who shares a name with another of the file is told apart by birth, by what they
 * are to somebody, and by where they live; a home that may not be known to anyone is not said (PF03).
 */
export const toldApart = (file: FamilyFile, person: Person, today: LocalDate): string => {
  const name = calledBy(person);
  const isShared = file.people.some((other) => other.id !== person.id && calledBy(other).toLowerCase() === name.toLowerCase());
  return isShared
    ? [name, bornInWords(person.birth, today), tieOf(file, person), homeOf(file, person, today)]
        .filter((part) => part !== '')
        .join(', ')
    : name;
};

const tieOf = ({ relationships, people }: FamilyFile, { id }: Person): string => {
  const tie = relationships.find(({ adultId }) => adultId === id);
  const child = people.find((one) => one.id === tie?.childId);
  return tie === undefined || child === undefined ? '' : `${tie.kind} of ${child.givenName || calledBy(child)}`;
};

const homeOf = ({ residences, addresses }: FamilyFile, { id }: Person, today: LocalDate): string => {
  const [home] = residencesOn(residences, id, today).flatMap((residence) =>
    addresses.filter((address) => address.id === residence.addressId && !isConfidential(address)),
  );
  return home?.text?.lines[0] ?? '';
};
