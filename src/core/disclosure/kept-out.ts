import { fullName } from '../children/people.ts';
import type { Invitee } from '../conferences/record.ts';
import type { InviteeId, PersonId } from '../identifiers.ts';
import { matrixAccess, sidesWith } from './access.ts';
import type { Reader } from './reader.ts';
import type { SittingFile } from './sitting-file.ts';

/** The people a reader must not find in their copy at all, and the words that would give them away. */
export interface KeptOut {
  readonly people: ReadonlySet<PersonId>;
  readonly invitees: ReadonlySet<InviteeId>;
  readonly mentions: (text: string) => boolean;
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
  const names = [
    ...file.family.people.filter((person) => people.has(person.id)).flatMap((p) => [p.givenName, fullName(p)]),
    ...invitees.flatMap((invitee) => [invitee.name, invitee.name.split(' ')[0] ?? '']),
    ...(maySeeSchools(file, reader) ? [] : schoolNames(file)),
  ];
  return { people, invitees: new Set(invitees.map((invitee) => invitee.id)), mentions: finder(names) };
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

/** Finds any of `names` as words of a text, whatever the case and accents. */
const finder = (names: ReadonlyArray<string>): ((text: string) => boolean) => {
  const wanted = [...new Set(names.map(folded).filter((name) => name.length > 1))];
  if (wanted.length === 0) return () => false;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (text) => pattern.test(folded(text));
};

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
