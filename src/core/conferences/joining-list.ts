import type { Agency, Practitioner } from '../agencies/directory.ts';
import type { FamilyFile, Person } from '../children/people.ts';
import type { InviteeId, PersonId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';
import { newInvitee } from './new-invitee.ts';
import type { Invitee } from './record.ts';

/** Somebody of the directory: a practitioner, or the agency where nobody in it is named. */
export interface Candidate {
  readonly agency: Agency;
  readonly practitioner: Practitioner | null;
}

/** What every new entry needs to know besides who it is. */
export interface Joining {
  readonly id: InviteeId;
  readonly why: string;
  readonly file: FamilyFile;
  /** The children the sitting is about. */
  readonly children: ReadonlyArray<PersonId>;
  /** When agencies' reports are due; null while the date is not known. */
  readonly reportDue: LocalDate | null;
}

/**
 * A practitioner or an agency on the list. Direct contact is only taken for granted between a school and its own
 * pupils; for everyone else a person says it, because quoracy rests on it.
 */
export const inviteeFromAgency = ({ agency, practitioner }: Candidate, joining: Joining): Invitee =>
  ofAgency(
    {
      name: practitioner?.name ?? agency.name,
      role: practitioner?.role ?? '',
      practitionerId: practitioner?.id ?? null,
      agencyId: agency.id,
      agencyType: agency.type,
      agencyName: agency.name,
    },
    joining,
  );

/** An agency, or somebody of it, that nobody in the directory stands for yet: it goes on the list by its name. */
export const inviteeByName = (called: Pick<Invitee, 'name' | 'role' | 'agencyType' | 'agencyName'>, joining: Joining): Invitee =>
  ofAgency({ ...called, practitionerId: null, agencyId: null }, joining);

const ofAgency = (
  called: Pick<Invitee, 'name' | 'role' | 'practitionerId' | 'agencyId' | 'agencyType' | 'agencyName'>,
  joining: Joining,
): Invitee => {
  const { id, why, reportDue } = joining;
  const invitee = newInvitee({ ...called, id, part: 'agency', contactWith: pupilsOf(called.agencyName, joining), why });
  return { ...invitee, report: { ...invitee.report, dueOn: reportDue } };
};

/** A member of the family, as they stand to the children of this sitting. */
export const inviteeFromPerson = (person: Person, joining: Joining): Invitee => {
  const tie = joining.file.relationships.find(
    ({ adultId, childId }) => adultId === person.id && joining.children.includes(childId),
  );
  // A parent who is a child still comes as the parent, unless the conference is about them too.
  const isChild = person.role === 'child' && (tie === undefined || joining.children.includes(person.id));
  return newInvitee({
    id: joining.id,
    part: isChild ? 'child' : 'family',
    name: `${person.givenName} ${person.familyName}`.trim(),
    role: isChild ? 'child' : (tie?.kind ?? 'family member'),
    personId: person.id,
    why: joining.why,
  });
};

const pupilsOf = (school: string, { file, children }: Joining): ReadonlyArray<PersonId> =>
  file.people
    .filter(({ id, child }) => children.includes(id) && child !== null && child.school !== '' && child.school === school)
    .map(({ id }) => id);
