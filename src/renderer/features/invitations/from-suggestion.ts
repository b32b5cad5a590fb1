import type { AgencyRow } from '../../../contract/families.ts';
import type { Suggestion } from '../../../contract/sitting-answers.ts';
import type { Agency, Practitioner } from '../../../core/agencies/directory.ts';
import type { FamilyFile, Person } from '../../../core/children/people.ts';
import { newInvitee } from '../../../core/conferences/new-invitee.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { InviteeId, PersonId } from '../../../core/identifiers.ts';
import type { LocalDate } from '../../../core/local-date.ts';

/** Somebody of the directory who fits a suggestion: a practitioner, or the agency where nobody in it is named. */
export interface Candidate {
  readonly agency: Agency;
  readonly practitioner: Practitioner | null;
}

/** Who in the directory a suggestion may mean; a school only where its name is the one that was suggested. */
export const candidatesFor = (suggestion: Suggestion, agencies: ReadonlyArray<AgencyRow>): ReadonlyArray<Candidate> =>
  agencies
    .filter(({ agency }) => agency.type === suggestion.agencyType)
    .filter(({ agency }) => suggestion.name === '' || agency.name === suggestion.name)
    .flatMap(
      ({ agency, practitioners }): ReadonlyArray<Candidate> =>
        practitioners.length === 0
          ? [{ agency, practitioner: null }]
          : practitioners.map((practitioner) => ({ agency, practitioner })),
    );

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
export const inviteeFromAgency = ({ agency, practitioner }: Candidate, joining: Joining): Invitee => {
  const invitee = newInvitee({
    id: joining.id,
    part: 'agency',
    name: practitioner?.name ?? agency.name,
    role: practitioner?.role ?? '',
    practitionerId: practitioner?.id ?? null,
    agencyId: agency.id,
    agencyType: agency.type,
    agencyName: agency.name,
    contactWith: pupilsOf(agency.name, joining),
    why: joining.why,
  });
  return { ...invitee, report: { ...invitee.report, dueOn: joining.reportDue } };
};

/** An agency type that nobody in the directory stands for yet: it goes on the list by its name. */
const inviteeFromType = (suggestion: Pick<Suggestion, 'agencyType' | 'typeName' | 'name'>, joining: Joining): Invitee => {
  const name = suggestion.name || suggestion.typeName;
  const invitee = newInvitee({
    id: joining.id,
    part: 'agency',
    name,
    agencyType: suggestion.agencyType,
    agencyName: name,
    contactWith: pupilsOf(name, joining),
    why: joining.why,
  });
  return { ...invitee, report: { ...invitee.report, dueOn: joining.reportDue } };
};

/** An interpreter is booked for somebody; a relative must not interpret (PA-03). */
const interpreterFor = (suggestion: Suggestion, joining: Joining): Invitee =>
  newInvitee({
    id: joining.id,
    part: 'interpreter',
    name: suggestion.name,
    role: 'interpreter',
    agencyType: suggestion.agencyType,
    withPersonId: suggestion.personId,
    why: joining.why,
  });

/** The entry for a suggestion: the person it names, the candidate of the directory, or the type of agency by its name. */
export const inviteeForSuggestion = (suggestion: Suggestion, candidate: Candidate | undefined, joining: Joining): Invitee => {
  if (suggestion.agencyType === 'int') return interpreterFor(suggestion, joining);
  const person = joining.file.people.find(({ id }) => id === suggestion.personId);
  if (person !== undefined) return inviteeFromPerson(person, joining);
  return candidate === undefined ? inviteeFromType(suggestion, joining) : inviteeFromAgency(candidate, joining);
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
