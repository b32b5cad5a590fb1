import type { OutlinePlan } from '../../core/conferences/outline-plan.ts';
import type { PersonId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { Visit } from '../../core/plans/visits-kept.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

interface VisitRow extends Omit<Visit, 'seen' | 'seenAlone'> {
  readonly seen: number;
  readonly seenAlone: number;
}

export const visitsToSql = `
  SELECT child_id AS childId, made_on AS madeOn, seen, seen_alone AS seenAlone, visited_by AS "by"
  FROM visit WHERE child_id IN (SELECT value FROM json_each($ids)) ORDER BY child_id, made_on`;
/** The visits to some children, by child, the oldest first. */
export const visitsToEach = (db: ReadableDb, ids: Iterable<PersonId>): ReadonlyMap<PersonId, ReadonlyArray<Visit>> => {
  const rows = db.prepare<unknown[], VisitRow>(visitsToSql).all(boundIds(ids));
  return Map.groupBy(
    rows.map((row): Visit => ({ ...row, seen: row.seen === 1, seenAlone: row.seenAlone === 1 })),
    ({ childId }) => childId,
  );
};

export const visitsTo = (db: ReadableDb, childId: PersonId): ReadonlyArray<Visit> =>
  visitsToEach(db, [childId]).get(childId) ?? [];

/** One visit on a day; a second one on it replaces the first. */
export const saveVisit = (db: WritableDb, visit: Visit): void => {
  db.prepare(`
    INSERT OR REPLACE INTO visit (child_id, made_on, seen, seen_alone, visited_by)
    VALUES ($childId, $madeOn, $seen, $seenAlone, $by)`).run({
    ...visit,
    seen: visit.seen ? 1 : 0,
    seenAlone: visit.seenAlone ? 1 : 0,
  });
};

export const removeVisit = (db: WritableDb, { childId, madeOn }: Pick<Visit, 'childId' | 'madeOn'>): void => {
  db.prepare('DELETE FROM visit WHERE child_id = $childId AND made_on = $madeOn').run({ childId, madeOn });
};

/** What the last conference that left a plan promised one child, and the day on which it did. */
export interface PromisedVisits {
  readonly heldOn: LocalDate;
  readonly plan: Pick<OutlinePlan, 'visitEveryWorkingDays' | 'visitsTo'>;
}

export const promisedVisitsSql = `
  SELECT c.child_id AS childId, s.held_on AS heldOn, o.visits
  FROM conference c JOIN sitting s ON s.id = c.sitting_id JOIN decision d ON d.conference_id = c.id
  JOIN outline_plan o ON o.sitting_id = s.id
  WHERE c.child_id IN (SELECT value FROM json_each($ids)) AND s.closed_at IS NOT NULL AND s.held_on <= $on
    AND d.outcome IN ('plan', 'continue', 'continue-category-changed')
  ORDER BY s.held_on`;
/** For each of some children the promise of the last conference held by `on`; nothing for a child of whom none is kept here. */
export const promisedVisits = (db: ReadableDb, ids: Iterable<PersonId>, on: LocalDate): ReadonlyMap<PersonId, PromisedVisits> =>
  new Map(
    db
      .prepare<unknown[], { readonly childId: PersonId; readonly heldOn: LocalDate; readonly visits: string }>(promisedVisitsSql)
      .all({ ...boundIds(ids), on })
      .map(({ childId, heldOn, visits }) => [
        childId,
        { heldOn, plan: { visitEveryWorkingDays: null, ...(JSON.parse(visits) as Partial<PromisedVisits['plan']>) } },
      ]),
  );
