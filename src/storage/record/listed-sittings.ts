import type { ConferenceRequest } from '../../core/conferences/sitting.ts';
import type { PersonId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb } from '../database.ts';

/** Of a request as much as its dates and quoracy hang on. */
export type ListedRequest = Pick<
  ConferenceRequest,
  'requestedOn' | 'strategyDiscussionOn' | 'transferNotifiedOn' | 'fabricatedIllness'
>;

/** A child whom a sitting is about. */
export interface ListedChild {
  readonly id: PersonId;
  readonly givenName: string;
}

/** What a list says around a sitting. */
export interface AroundSitting {
  readonly familyName: string;
  readonly request: ListedRequest;
}

export const aroundSittings = (db: ReadableDb, ids: Iterable<SittingId>): ReadonlyMap<SittingId, AroundSitting> =>
  new Map(
    db
      .prepare<unknown[], AroundRow>(aroundSittingsSql)
      .all(boundIds(ids))
      .map(({ sittingId, familyName, fabricatedIllness, ...request }) => [
        sittingId,
        { familyName, request: { ...request, fabricatedIllness: fabricatedIllness === 1 } },
      ]),
  );

/** The children of each sitting, the oldest first, those without a date of birth last. */
export const childrenOfSittings = (
  db: ReadableDb,
  ids: Iterable<SittingId>,
): ReadonlyMap<SittingId, ReadonlyArray<ListedChild>> => {
  const rows = db.prepare<unknown[], ListedChild & { readonly sittingId: SittingId }>(childrenOfSittingsSql).all(boundIds(ids));
  const grouped = Map.groupBy(rows, ({ sittingId }) => sittingId);
  return new Map([...grouped].map(([sittingId, children]) => [sittingId, children.map(({ sittingId: _, ...child }) => child)]));
};

interface AroundRow {
  readonly sittingId: SittingId;
  readonly familyName: string;
  readonly requestedOn: LocalDate;
  readonly strategyDiscussionOn: LocalDate | null;
  readonly transferNotifiedOn: LocalDate | null;
  readonly fabricatedIllness: number;
}

export const aroundSittingsSql = `
  SELECT s.id AS sittingId, f.name AS familyName, r.requested_on AS requestedOn, r.strategy_discussion_on AS strategyDiscussionOn,
    r.transfer_notified_on AS transferNotifiedOn, r.fabricated_illness AS fabricatedIllness
  FROM sitting s JOIN family f ON f.id = s.family_id JOIN request r ON r.id = s.request_id
  WHERE s.id IN (SELECT value FROM json_each($ids))`;
export const childrenOfSittingsSql = `
  SELECT c.sitting_id AS sittingId, p.id, p.given_name AS givenName FROM conference c JOIN person p ON p.id = c.child_id
  WHERE c.sitting_id IN (SELECT value FROM json_each($ids)) ORDER BY coalesce(p.birth_on, '9999'), p.given_name, c.id`;
