import { type Address, fullName, householdOf, type Person, type Relationship, residencesOn } from '../children/people.ts';
import type { Invitee } from '../conferences/record.ts';
import type { PersonId } from '../identifiers.ts';
import { matrixAccess } from './access.ts';
import { type Copying, isOwn } from './copying.ts';
import { maySeeSchools } from './kept-out.ts';
import { childLabels, personLabels, relationshipLabels, show } from './labels.ts';
import type { CopyAdult, CopyChild, CopyPerson, CopyRelationship } from './reader-copy.ts';
import { dayOfSitting } from './readers.ts';
import { metIn } from './said-in.ts';

/** A child of the sitting as far as who they are: the decision and what was said are added by `copyFor`. */
export type ChildIdentity = Pick<
  CopyChild,
  | keyof CopyPerson
  | 'laChildId'
  | 'school'
  | 'schoolYear'
  | 'legalStatus'
  | 'authority'
  | 'previousPlans'
  | 'livesWith'
  | 'relationships'
>;

/** A brother or sister of whom the reader may only have a summary: name and birth, and nothing of their life (6.8). */
export const copyChildInSummary = (person: Person): ChildIdentity => ({
  ...show(person, personLabels, (label) => label === 'open'),
  ...noDetails,
  birth: person.birth,
  name: fullName(person),
  homes: null,
  livesWith: [],
  relationships: [],
});

export const copyChild = (copying: Copying, person: Person): ChildIdentity => ({
  ...copyPerson(copying, person),
  ...(person.child === null
    ? noDetails
    : show({ ...person.child, authority: person.child.authority ?? null }, childLabels, seesOfChild(copying, person.id))),
  livesWith: livesWith(copying, person.id),
  relationships: relationshipsOf(copying, (r) => r.childId === person.id),
});

const noDetails = { laChildId: null, school: null, schoolYear: null, legalStatus: null, authority: null, previousPlans: null };

const seesOfChild = (copying: Copying, child: PersonId) => {
  const sees = copying.sees(isOwn(copying, child));
  return (label: Parameters<typeof sees>[0]): boolean =>
    label === 'school-and-contact-times' ? maySeeSchools(copying.file, copying.reader) : sees(label);
};

/** The adults of the family that the reader may know of: professionals all of them, a family member those of their own children. */
export const copyAdults = (copying: Copying): ReadonlyArray<CopyAdult> =>
  copying.file.family.people
    .filter((person) => person.role === 'adult' && mayKnow(copying, person.id))
    .map((person) => ({
      ...copyPerson(copying, person),
      relationships: relationshipsOf(copying, (r) => r.adultId === person.id),
    }));

/** Themselves, the parents of the children they have a part in, and whoever they sat in one room with. */
export const mayKnow = (copying: Copying, personId: PersonId): boolean => {
  const { file, reader, keptOut, professional } = copying;
  if (keptOut.people.has(personId)) {
    copying.leaveOut('person', personId, 'kept-out');
    return false;
  }
  if (professional || personId === reader.personId) return true;
  const parent = file.family.relationships.some(
    (r) => r.parental && r.adultId === personId && reader.children.includes(r.childId),
  );
  return parent || Object.values(file.record.invitees).some((i) => i.personId === personId && metInRoom(copying, i.presence));
};

/** Whether the reader was in the room with somebody, in a segment that is not restricted. */
export const metInRoom = ({ file, reader }: Copying, presence: Invitee['presence']): boolean =>
  reader.present.some((segment) => {
    const here = presence[segment];
    return here !== undefined && file.record.segments[segment]?.restricted !== true && metIn(file, reader, segment, here);
  });

const copyPerson = (copying: Copying, person: Person): CopyPerson => ({
  ...show(person, personLabels, copying.sees(isOwn(copying, person.id))),
  // A sentence about an unborn child needs more than the word: `a meeting about Unborn Sampleton`.
  givenName: person.birth.known === 'expected' ? fullName(person) : person.givenName,
  name: fullName(person),
  homes: homesOf(copying, person.id),
});

/** Only professionals are told addresses on paper; a family member's letter carries no address but its own. */
const homesOf = (copying: Copying, personId: PersonId): ReadonlyArray<string> | null => {
  const { file, reader, professional } = copying;
  if (!professional) return null;
  const access = matrixAccess(file, reader, { item: 'child-home-address' });
  if (access === 'nothing') return null;
  return residencesOn(file.family.residences, personId, dayOfSitting(file)).flatMap((residence) => {
    const address = file.family.addresses.find((a) => a.id === residence.addressId);
    if (address === undefined) return [];
    const pattern = residence.pattern === '' ? '' : ` (${residence.pattern})`;
    return [`${access === 'full' ? inFull(address) : areaOnly(address)}${pattern}`];
  });
};

const confidentialHome = 'Confidential: ask the conference service';

const inFull = ({ text, hiddenFrom }: Address): string =>
  text === null || hiddenFrom.length > 0 ? confidentialHome : [...text.lines, text.postcode].join(', ');

/** A summary of an address is the town and the first half of the postcode. */
const areaOnly = ({ text, hiddenFrom }: Address): string =>
  text === null || hiddenFrom.length > 0
    ? confidentialHome
    : `${text.lines.at(-1) ?? ''} ${text.postcode.split(' ')[0] ?? ''}`.trim();

const livesWith = (copying: Copying, child: PersonId): ReadonlyArray<string> => {
  const { file, professional } = copying;
  if (!professional) return [];
  const there = householdOf(file.family, child, dayOfSitting(file));
  return file.family.people.filter((p) => p.role === 'adult' && there.includes(p.id)).map(fullName);
};

/** Relationships to the children that this copy is about, of adults that the reader may know of. */
const relationshipsOf = (copying: Copying, which: (r: Relationship) => boolean): ReadonlyArray<CopyRelationship> => {
  const { file, reader, professional } = copying;
  return file.family.relationships.flatMap((relationship) => {
    if (!which(relationship)) return [];
    const adult = file.family.people.find((p) => p.id === relationship.adultId);
    const theirs = professional || reader.children.includes(relationship.childId);
    if (adult === undefined || !theirs || !mayKnow(copying, adult.id)) return [];
    const own = isOwn(copying, relationship.childId);
    return [{ ...show(relationship, relationshipLabels, copying.sees(own)), adultName: fullName(adult) }];
  });
};
