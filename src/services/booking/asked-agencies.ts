import type { Person } from '../../core/children/people.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import { toArrange } from '../../core/conferences/to-arrange.ts';
import { ageOn } from '../../core/local-date.ts';
import { addWorkingDays } from '../../core/procedures/working-calendar.ts';
import {
  type AskedAgencies,
  type InterpretersWanted,
  interpreterNotice,
  whoIsAsked,
} from '../../core/scheduling/asked-agencies.ts';
import { daysSchoolsAreShut } from '../../core/scheduling/school-terms.ts';
import { agencies } from '../../storage/agencies/agencies.ts';
import { blackouts } from '../../storage/agencies/blackouts.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { peopleOfFamily } from '../../storage/families/people.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import { termsOf } from '../procedures/terms.ts';
import { recordOf } from '../record/records.ts';

/** From the age of a reception class: a younger child's place is a nursery, which keeps dates of its own. */
const schoolAge = 4;

/** Whoever of the family needs an interpreter, where the list names none who interprets for them (SC02, IN05). */
const interpretersWanted = (
  desk: OpenDesk,
  db: ReadableDb,
  sitting: Sitting,
  people: ReadonlyArray<Person>,
): InterpretersWanted | null => {
  const request = findRequest(db, sitting.requestId);
  if (request === undefined) return null;
  const { invitees } = recordOf(desk, db, sitting.id);
  const who = toArrange(people, request.needs, Object.values(invitees), { startsAt: null, endsAt: null })
    .filter(({ what, isArranged }) => (what === 'interpreter' || what === 'signer') && !isArranged)
    .map(({ words, forWhom }) => `${words}, for ${forWhom}`);
  if (who.length === 0) return null;
  return { who, from: addWorkingDays(todayAt(desk), interpreterNotice, proceduresFor(desk, sitting).calendar) };
};

/** Who is asked to a sitting, or will be, with the days on which they would hardly come (SC10). */
export const askedTo = (desk: OpenDesk, db: ReadableDb, sitting: Sitting): AskedAgencies => {
  const directory = agencies(db);
  const on = sitting.heldOn ?? todayAt(desk);
  const childIds = findRequest(db, sitting.requestId)?.childIds ?? [];
  const people = peopleOfFamily(db, sitting.familyId);
  const children = people.filter(
    ({ id, birth }) => childIds.includes(id) && birth.known === 'date' && (ageOn(birth.on, on) ?? 0) >= schoolAge,
  );
  const { schools, agencies: asked } = whoIsAsked({
    list: Object.values(recordOf(desk, db, sitting.id).invitees).filter(
      ({ part, attendance }) => part === 'agency' && attendance !== 'not-invited',
    ),
    childrensSchools: children.map(({ child }) => child?.school ?? ''),
    invitedByDefault: proceduresFor(desk, sitting)
      .profile.agencies.filter((type) => type.invitedByDefault)
      .map(({ code }) => code),
    directory,
  });
  const terms = termsOf(db);
  const kept = blackouts(db);
  return {
    schools,
    daysShut: terms === null ? [] : daysSchoolsAreShut(terms),
    blackouts: asked.flatMap(({ id, name }) =>
      kept.filter(({ agencyId }) => agencyId === id).map((blackout) => ({ ...blackout, agency: name })),
    ),
    interpreters: interpretersWanted(desk, db, sitting, people),
  };
};
