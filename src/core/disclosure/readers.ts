import { childrensSocialCare } from '../attendance/agency-types.ts';
import { fullName, type Person, type Relationship, residencesOn } from '../children/people.ts';
import type { Invitee } from '../conferences/record.ts';
import type { PersonId } from '../identifiers.ts';
import { ageOn, type LocalDate } from '../local-date.ts';
import { isPersonExcluded } from './access.ts';
import { byListOrder } from './list-order.ts';
import type { Reader, ReaderClass } from './reader.ts';
import type { SittingFile } from './sitting-file.ts';

/**
 * Everybody a document of this sitting may be made for, each in the class of the visibility matrix that they fall under.
 *
 * The conference service's own desk comes first. A parent or carer is on the list only where their parental
 * responsibility is known, whatever the answer is (PF01); a child from the age at which the profile invites children
 * (CH-02); an agency that was asked. Somebody who was left off the invitations gets nothing by themselves, and an
 * observer gets no copy.
 */
export const readersOf = (file: SittingFile): ReadonlyArray<Reader> => [
  deskReader(file),
  ...Object.values(file.record.invitees)
    .filter((invitee) => invitee.part === 'family')
    .sort(byListOrder)
    .flatMap((invitee) => adultReader(file, invitee)),
  ...file.conferences.flatMap((conference) => childReader(file, conference.childId)),
  ...Object.values(file.record.invitees)
    .filter((invitee) => invitee.attendance !== 'not-invited')
    .sort(byListOrder)
    .flatMap((invitee) => professionalReader(file, invitee)),
];

/** The conference service's own full copy. */
export const deskReader = (file: SittingFile): Reader => ({
  inviteeId: null,
  class: 'desk',
  name: file.organisation.service,
  personId: null,
  agencyType: '',
  ...about(file, subjects(file)),
  present: Object.values(file.record.segments).map((segment) => segment.id),
  textSize: 12,
});

/** The day on which households and ages are read: the day of the sitting, or of the paper where there is none yet. */
export const dayOfSitting = (file: SittingFile): LocalDate => file.sitting.heldOn ?? file.producedOn;

const adultReader = (file: SittingFile, invitee: Invitee): ReadonlyArray<Reader> => {
  const person = file.family.people.find((p) => p.id === invitee.personId);
  if (person === undefined || invitee.attendance === 'not-invited') return [];
  const own = childrenOfAdult(file, person.id);
  // A parent who is a child still reads as the parent, and as a child where the conference is about them too.
  if (person.role === 'child' && (own.length === 0 || subjects(file).includes(person.id))) return [];
  const children = own.length > 0 ? own : relatedTo(file, person.id);
  if (children.length === 0) return [];
  const home = children.every((child) => liveTogether(file, person.id, child));
  return [
    {
      inviteeId: invitee.id,
      class: own.length > 0 && home && !isParted(file, person.id) ? 'parent-in-household' : 'parent-elsewhere',
      ...ofPerson(person),
      ...about(file, children),
      // A grandparent who was asked is invited; what was decided goes to those who are responsible for a child.
      ...(own.length > 0 ? {} : { conferences: [] }),
      present: segmentsOf(invitee),
    },
  ];
};

/** Whether somebody is excluded, or may not meet whom the file still has in one home with them: bail comes before a change of address. */
const isParted = (file: SittingFile, adult: PersonId): boolean =>
  isPersonExcluded(file, adult) ||
  file.request.conditions.some(
    ({ personId, notToMeet }) => personId === adult && notToMeet.some((other) => liveTogether(file, adult, other)),
  );

/** The children of this sitting that an adult is known to be a parent, holder of responsibility, or carer of (PF01). */
const childrenOfAdult = (file: SittingFile, adult: PersonId): ReadonlyArray<PersonId> =>
  subjects(file).filter((child) =>
    file.family.relationships.some((r) => r.adultId === adult && r.childId === child && hasPart(file, r)),
  );

/** The children of this sitting that an adult is known to be related to, without being responsible for them. */
const relatedTo = (file: SittingFile, adult: PersonId): ReadonlyArray<PersonId> =>
  subjects(file).filter((child) =>
    file.family.relationships.some((r) => r.adultId === adult && r.childId === child && r.parentalResponsibility === 'no'),
  );

const hasPart = (file: SittingFile, relationship: Relationship): boolean => {
  if (relationship.parentalResponsibility === 'unknown') return false;
  const { adultId, childId } = relationship;
  return relationship.parental || relationship.parentalResponsibility === 'yes' || liveTogether(file, adultId, childId);
};

const liveTogether = (file: SittingFile, one: PersonId, other: PersonId): boolean => {
  const on = dayOfSitting(file);
  const homes = new Set(residencesOn(file.family.residences, one, on).map((r) => r.addressId));
  return residencesOn(file.family.residences, other, on).some((r) => homes.has(r.addressId));
};

const childReader = (file: SittingFile, childId: PersonId): ReadonlyArray<Reader> => {
  const person = file.family.people.find((p) => p.id === childId);
  if (person?.birth.known !== 'date') return [];
  const age = ageOn(person.birth.on, dayOfSitting(file));
  if (age === undefined || age < file.profile.child.inviteAge) return [];
  const invitee = Object.values(file.record.invitees).find((i) => i.part === 'child' && i.personId === childId);
  return [
    {
      inviteeId: invitee?.id ?? null,
      class: 'child',
      ...ofPerson(person),
      ...about(file, [childId]),
      present: invitee === undefined ? [] : segmentsOf(invitee),
    },
  ];
};

const professionalReader = (file: SittingFile, invitee: Invitee): ReadonlyArray<Reader> => {
  const readerClass = classOf(invitee);
  if (readerClass === null) return [];
  const reader = {
    inviteeId: invitee.id,
    class: readerClass,
    name: invitee.name === '' ? invitee.agencyName : invitee.name,
    personId: null,
    agencyType: invitee.agencyType,
    ...about(file, childrenOf(file, invitee, readerClass)),
    present: segmentsOf(invitee),
    textSize: 12,
  } as const;
  return [reader];
};

const classOf = (invitee: Invitee): ReaderClass | null => {
  switch (invitee.part) {
    case 'agency':
      return invitee.coreGroup || invitee.agencyType === childrensSocialCare ? 'core-agency' : 'non-core-agency';
    case 'advocate':
    case 'supporter':
    case 'solicitor':
      return 'supporter';
    case 'interpreter':
      return 'interpreter';
    case 'chair':
    case 'minute-taker':
    case 'family':
    case 'child':
    case 'observer':
      return null;
  }
};

const childrenOf = (file: SittingFile, invitee: Invitee, readerClass: ReaderClass): ReadonlyArray<PersonId> => {
  const all = subjects(file);
  if (readerClass === 'core-agency') return all;
  if (readerClass !== 'non-core-agency') return all.filter((child) => child === invitee.withPersonId);
  if (invitee.contactWith.length > 0) return all.filter((child) => invitee.contactWith.includes(child));
  const tookPart = invitee.attendance === 'attended' || invitee.report.status === 'received';
  return tookPart ? all : [];
};

const subjects = (file: SittingFile): ReadonlyArray<PersonId> => file.conferences.map((conference) => conference.childId);

const about = (file: SittingFile, children: ReadonlyArray<PersonId>) => ({
  children,
  conferences: file.conferences.filter((conference) => children.includes(conference.childId)).map((conference) => conference.id),
});

const ofPerson = (person: Person) => ({
  name: fullName(person),
  personId: person.id,
  agencyType: '',
  textSize: person.textSize,
});

const segmentsOf = (invitee: Invitee): Reader['present'] => Object.keys(invitee.presence) as unknown as Reader['present'];
