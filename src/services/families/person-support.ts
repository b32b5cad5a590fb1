import type { PersonSupport, personSupportApi } from '../../contract/person-support.ts';
import type { Implementation } from '../../contract/procedure.ts';
import {
  hasNoStandingNeeds,
  type StandingNeeds,
  standingNeedsIn,
  withLatestNeeds,
  withStandingNeeds,
} from '../../core/children/person-support.ts';
import { noNeeds } from '../../core/conferences/person-needs.ts';
import type { ConferenceRequest } from '../../core/conferences/sitting.ts';
import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { findPerson, peopleOfFamily } from '../../storage/families/people.ts';
import { saveStandingNeeds, standingNeedsOf, standingNeedsOfFamily } from '../../storage/families/standing-needs.ts';
import { paperFormat, savePaperFormat } from '../../storage/papers/paper-formats.ts';
import { sittingsOfFamily } from '../../storage/record/sittings.ts';
import { findRequest, saveRequest } from '../../storage/requests/requests.ts';
import { act, type OpenDesk } from '../open-desk.ts';

/** What each of a family needs to take part, and how their papers are written. */
export const personSupportServices = (desk: OpenDesk): Implementation<typeof personSupportApi> => ({
  'family.support': ({ familyId }) =>
    ok(
      peopleOfFamily(desk.db, familyId).map(
        ({ id }): PersonSupport => ({
          personId: id,
          access: standingNeedsOf(desk.db, id),
          format: paperFormat(desk.db, id),
        }),
      ),
    ),

  'person.saveSupport': ({ personId, access, format }) =>
    act(desk, { action: 'person.support', objectId: personId }, (tx) => {
      const person = findPerson(tx, personId);
      if (person === undefined) return err({ type: 'NotHere', what: 'person' } as const);
      saveStandingNeeds(tx, personId, access);
      savePaperFormat(tx, personId, format);
      for (const request of openRequests(tx, person.familyId)) saveRequest(tx, withAccess(request, personId, access));
      return ok(null);
    }),
});

/** A new request begins with what is known of each person; what it says of somebody itself is kept with them from now on. */
export const begunWithNeeds = (tx: WritableDb, request: ConferenceRequest): ConferenceRequest => {
  keepNeeds(tx, request.needs);
  return { ...request, needs: withStandingNeeds(request.needs, standingNeedsOfFamily(tx, request.familyId)) };
};

/** The request of a conference that follows another: what has become known of somebody since counts. */
export const carriedNeeds = (db: ReadableDb, request: ConferenceRequest): ConferenceRequest => ({
  ...request,
  needs: withLatestNeeds(request.needs, standingNeedsOfFamily(db, request.familyId)),
});

/** A conference that is still to be held is made ready for what is known of somebody now. */
const openRequests = (tx: ReadableDb, familyId: FamilyId): ReadonlyArray<ConferenceRequest> => {
  const open = sittingsOfFamily(tx, familyId).filter(
    ({ progress }) => progress.closedAt === null && progress.cancelledAt === null,
  );
  return [...new Set(open.map(({ requestId }) => requestId))].flatMap((id) => findRequest(tx, id) ?? []);
};

const withAccess = (request: ConferenceRequest, personId: PersonId, access: StandingNeeds): ConferenceRequest => {
  const asked = { ...(request.needs.find((one) => one.personId === personId) ?? noNeeds(personId)), ...access };
  const saysNothing = hasNoStandingNeeds(access) && asked.advocacy === 'not-asked';
  return {
    ...request,
    needs: [...request.needs.filter((one) => one.personId !== personId), ...(saysNothing ? [] : [asked])],
  };
};

/** What a request says of somebody is known of them. */
export const keepNeeds = (tx: WritableDb, needs: ConferenceRequest['needs']): void => {
  for (const one of needs) saveStandingNeeds(tx, one.personId, standingNeedsIn(one));
};
