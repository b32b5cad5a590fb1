import type { AgencyRow } from '../../../contract/families.ts';
import type { Suggestion } from '../../../contract/sitting-answers.ts';
import {
  type Candidate,
  inviteeByName,
  inviteeFromAgency,
  inviteeFromPerson,
  type Joining,
} from '../../../core/conferences/joining-list.ts';
import { newInvitee } from '../../../core/conferences/new-invitee.ts';
import type { Invitee } from '../../../core/conferences/record.ts';

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
  if (candidate !== undefined) return inviteeFromAgency(candidate, joining);
  // An agency type that nobody in the directory stands for yet.
  const name = suggestion.name || suggestion.typeName;
  return inviteeByName({ name, role: '', agencyType: suggestion.agencyType, agencyName: name }, joining);
};
