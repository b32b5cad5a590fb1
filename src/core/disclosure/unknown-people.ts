import { fullName, namesOf, residencesOn } from '../children/people.ts';
import type { PersonId } from '../identifiers.ts';
import { sidesWith, worksWithFamily } from './access.ts';
import { asSearched, escaped, finder, partsOfName } from './names.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Reader } from './reader.ts';
import { dayOfSitting } from './readers.ts';
import type { SittingFile } from './sitting-file.ts';
import { isGivenName } from './spelt-names.ts';

/** People of the family file whom one reader has no tie to, and the words that would tell of them. */
export interface UnknownPeople {
  readonly people: ReadonlySet<PersonId>;
  readonly mentions: (text: string) => boolean;
  /** Their full names, for the search of the finished file. */
  readonly names: ReadonlyArray<string>;
}

/**
 * Who of the family file is nothing to a reader of the family: a half-sibling with another parent, an adult of another home, who was not
 * asked to this conference (domain.md 6.8, half-sibling and third-party rows). Nobody types such a name into a copy for them on purpose.
 *
 * Not strange to a reader are themselves and the children of the sitting, whoever is related to them or to a child of theirs, whoever they
 * live with, and everybody on the list, of whom other rules speak.
 */
export const unknownTo = (file: SittingFile, reader: Reader): UnknownPeople => {
  if (worksWithFamily(reader.class)) return { people: new Set(), mentions: () => false, names: [] };
  const known = knownTo(file, reader);
  const unknown = file.family.people.filter(({ id }) => !known.has(id));
  const strangers = unknown.flatMap((person) => namesOf(file.family, person));
  const told = new Set(
    [
      ...file.family.people.filter(({ id }) => known.has(id)).map(fullName),
      ...Object.values(file.record.invitees).map(({ name }) => name),
    ]
      .map(partsOfName)
      .flatMap(({ whole, given }) => [whole.toLowerCase(), given.toLowerCase()]),
  );
  const isTold = (name: string): boolean => name === '' || told.has(name.toLowerCase());
  const wholes = strangers.map((person) => partsOfName(fullName(person)).whole).filter((name) => !isTold(name));
  const givens = strangers.map(({ givenName }) => givenName).filter((name) => !isTold(name));
  const named = finder(wholes);
  const called = givens.map(asName);
  return {
    people: new Set(unknown.map(({ id }) => id)),
    mentions: (text) => {
      const words = asSearched(text);
      return named(words) || called.some((names) => names(words));
    },
    names: wholes,
  };
};

const knownTo = (file: SittingFile, reader: Reader): ReadonlySet<PersonId> => {
  const { relationships, residences, people } = file.family;
  const side = sidesWith(file, reader);
  const known = new Set<PersonId>([...reader.children, ...file.conferences.map(({ childId }) => childId)]);
  const own = new Set<PersonId>(reader.children);
  if (side !== null) {
    known.add(side);
    own.add(side);
    const homes = new Set(residencesOn(residences, side, dayOfSitting(file)).map(({ addressId }) => addressId));
    for (const { id } of people)
      if (residencesOn(residences, id, dayOfSitting(file)).some(({ addressId }) => homes.has(addressId))) known.add(id);
  }
  for (const { adultId, childId } of relationships) {
    if (own.has(childId)) known.add(adultId);
    if (own.has(adultId)) known.add(childId);
  }
  for (const { personId } of Object.values(file.record.invitees)) if (personId !== null) known.add(personId);
  return known;
};

/** A given name by itself, with a capital; one that is also a word where it stands as a name. */
const asName = (given: string): ((words: string) => boolean) => {
  const name = escaped(asSearched(given));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${name}|${name.toUpperCase()})(?![\\p{L}\\p{N}])`, 'gu');
  if (!isOrdinaryWord(given)) return (words) => words.search(pattern) >= 0;
  return (words) => [...words.matchAll(pattern)].some(({ index }) => isGivenName(words, index, given.toLowerCase()));
};
