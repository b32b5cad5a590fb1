import { unbornName } from '../children/birth-event.ts';
import { fullName, namesOf, type Person } from '../children/people.ts';
import type { Invitee } from '../conferences/record.ts';
import type { InviteeId, PersonId } from '../identifiers.ts';
import { matrixAccess, sidesWith } from './access.ts';
import { asSearched, type PartsOfName, partsOfName } from './names.ts';
import type { Reader } from './reader.ts';
import type { SittingFile } from './sitting-file.ts';
import { finderOfPeople, surnamesFirst, type Withheld } from './spelt-names.ts';

/** The people a reader must not find in their copy at all, and the words that would give them away. */
export interface KeptOut {
  readonly people: ReadonlySet<PersonId>;
  readonly invitees: ReadonlySet<InviteeId>;
  readonly mentions: (text: string) => boolean;
  /** Their full names, without titles, for the search of the finished file. */
  readonly names: ReadonlyArray<string>;
}

/**
 * Who is left out of a copy entirely, name and all (PF03): everyone who lives or lived at an address that is hidden
 * from the reader, unless they are the reader's child or parent or the other parent of one of the reader's children,
 * and those who come with them. To name them would say where they live.
 *
 * `mentions` finds their names in what somebody typed, and the names of schools that this reader may not have: free
 * text is the weak point of every redaction (domain.md 6.8), so a line that names them is left out too.
 */
export const keptOutOf = (file: SittingFile, reader: Reader): KeptOut => {
  const side = sidesWith(file, reader);
  const people = new Set(side === null ? [] : peopleAtHiddenAddresses(file, side));
  const invitees = Object.values(file.record.invitees).filter((invitee) => isOneOf(people, invitee));
  const left = { people, invitees: new Set(invitees.map((invitee) => invitee.id)) };
  const persons = file.family.people.filter((person) => people.has(person.id)).flatMap((person) => namesOf(file.family, person));
  const named = [...persons.flatMap(partsOfPerson), ...invitees.map((invitee) => partsOfName(invitee.name))];
  const own = ownPeople(file, reader, left);
  const told = Object.values(file.record.invitees).filter((invitee) => !left.invitees.has(invitee.id));
  const sharing = [...own, ...told.filter(({ personId }) => personId === null).map(({ name }) => partsOfName(name))];
  const namesUnborn = persons.length > 0 && expectsAChild(file, reader, people);
  const withheld: Withheld = {
    people: namesUnborn ? named.map((one) => (isJustUnborn(one.given) ? { ...one, given: '' } : one)) : named,
    own,
    told: told.map(({ name }) => partsOfName(name)),
    shared: sharing.map(({ surname }) => asSearched(surname).toLowerCase()),
    places: maySeeSchools(file, reader) ? [] : schoolNames(file),
  };
  const wholes = named.filter(({ surname }) => surname !== '').map(({ whole }) => whole);
  return { ...left, mentions: finderOfPeople(withheld), names: [...new Set([...wholes, ...surnamesFirst(withheld)])] };
};

const isJustUnborn = (given: string): boolean => given.toLowerCase() === unbornName.toLowerCase();

/** A name as it is written in a line, and with every word of its two parts where they have several. */
const partsOfPerson = (person: Pick<Person, 'givenName' | 'familyName'>): ReadonlyArray<PartsOfName> => {
  const written = partsOfName(fullName(person));
  const [given, surname] = [person.givenName, person.familyName].map((part) => partsOfName(part).whole);
  return given === written.given && surname === written.surname
    ? [written]
    : [written, { whole: written.whole, given: given ?? '', surname: surname ?? '' }];
};

/** Whether an unborn child is the reader's to know of: then the word alone, as whoever is kept out may be called, may mean that one. */
const expectsAChild = (file: SittingFile, reader: Reader, people: ReadonlySet<PersonId>): boolean => {
  const side = sidesWith(file, reader);
  const theirs = file.family.relationships.filter((r) => r.adultId === side && r.parental).map((r) => r.childId);
  return file.family.people.some(
    ({ id, birth }) => birth.known === 'expected' && !people.has(id) && [...theirs, ...reader.children].includes(id),
  );
};

/** The reader or whom they are with, the reader's children and their parents: alone, a name of theirs says nothing of somebody else who bears it. */
const ownPeople = (
  file: SittingFile,
  reader: Reader,
  { people }: Pick<KeptOut, 'people' | 'invitees'>,
): ReadonlyArray<PartsOfName> => {
  const parents = file.family.relationships.filter((r) => r.parental && reader.children.includes(r.childId));
  const close = [sidesWith(file, reader), ...reader.children, ...parents.map((r) => r.adultId)];
  return file.family.people.filter((person) => close.includes(person.id) && !people.has(person.id)).flatMap(partsOfPerson);
};

const peopleAtHiddenAddresses = (file: SittingFile, reader: PersonId): ReadonlyArray<PersonId> => {
  const { addresses, residences, relationships } = file.family;
  const hidden = new Set(addresses.filter((address) => address.hiddenFrom.includes(reader)).map((address) => address.id));
  const children = relationships.filter((r) => r.adultId === reader && r.parental).map((r) => r.childId);
  const otherParents = relationships.filter((r) => r.parental && children.includes(r.childId)).map((r) => r.adultId);
  const parents = relationships.filter((r) => r.childId === reader && r.parental).map((r) => r.adultId);
  const close = new Set<PersonId>([reader, ...children, ...otherParents, ...parents]);
  return residences.filter((r) => hidden.has(r.addressId) && !close.has(r.personId)).map((r) => r.personId);
};

const isOneOf = (people: ReadonlySet<PersonId>, { personId, withPersonId }: Invitee): boolean =>
  (personId !== null && people.has(personId)) || (withPersonId !== null && people.has(withPersonId));

/** Whether the reader may have the names of schools and nurseries. A summary of a school is its name. */
export const maySeeSchools = (file: SittingFile, reader: Reader): boolean =>
  matrixAccess(file, reader, { item: 'school-and-contact-times' }) !== 'nothing';

export const placesOfLearning: ReadonlyArray<string> = ['sch', 'ey'];

const schoolNames = (file: SittingFile): ReadonlyArray<string> => [
  ...file.family.people.flatMap((person) => (person.child === null ? [] : [person.child.school])),
  ...file.agencies.filter((agency) => placesOfLearning.includes(agency.type)).map((agency) => agency.name),
  ...Object.values(file.record.invitees)
    .filter((invitee) => placesOfLearning.includes(invitee.agencyType))
    .map((invitee) => invitee.agencyName),
];
