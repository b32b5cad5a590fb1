import type { FamilyId, PersonId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { WorksWithChild } from '../../core/plans/ending-checklist.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** A plan that ended, with the help that the conference named which ended it. */
export interface EndedPlan {
  readonly childId: PersonId;
  readonly givenName: string;
  readonly familyId: FamilyId;
  readonly familyName: string;
  readonly endedOn: LocalDate;
  readonly endReason: string;
  /** The last conference about the child that was closed by then; null where none was held here. */
  readonly sittingId: SittingId | null;
  readonly reference: string | null;
  readonly nextHelpOwner: string | null;
  readonly nextHelpStarts: LocalDate | null;
}

export const endedPlansSql = `
  SELECT pp.child_id AS childId, p.given_name AS givenName, p.family_id AS familyId, f.name AS familyName, pp.ended_on AS endedOn,
    pp.end_reason AS endReason, s.id AS sittingId, s.reference, d.next_help_owner AS nextHelpOwner, d.next_help_starts AS nextHelpStarts
  FROM plan_period pp
  CROSS JOIN person p ON p.id = pp.child_id JOIN family f ON f.id = p.family_id
  LEFT JOIN conference c ON c.id = (
    SELECT last.id FROM conference last JOIN sitting held ON held.id = last.sitting_id
    WHERE last.child_id = pp.child_id AND held.closed_at IS NOT NULL AND held.held_on <= pp.ended_on
    ORDER BY held.held_on DESC, held.reference DESC LIMIT 1)
  LEFT JOIN sitting s ON s.id = c.sitting_id
  LEFT JOIN decision d ON d.conference_id = c.id AND s.held_on = pp.ended_on
  WHERE pp.ended_on >= $from
  ORDER BY pp.ended_on DESC, f.name COLLATE NOCASE, p.given_name`;
/** Those that ended from a day on, inclusive, at a conference here or without one; the newest first. */
export const endedPlans = (db: ReadableDb, from: LocalDate): ReadonlyArray<EndedPlan> =>
  db.prepare<unknown[], EndedPlan>(endedPlansSql).all({ from });

export const agenciesWithChildrenSql = `
  SELECT DISTINCT asked.key AS plan, i.agency_type AS agencyType, i.agency_name AS agencyName
  FROM json_each($plans) asked CROSS JOIN invitee i ON i.sitting_id = asked.value ->> 'sittingId'
  WHERE i.part = 'agency' AND EXISTS (SELECT 1 FROM json_each(i.contact_with) WHERE value = asked.value ->> 'childId')
  ORDER BY i.agency_name, i.agency_type`;
/** For each of these plans, in their order, the agencies of the list it ended with that work with its child; by name. */
export const agenciesWithChildren = (
  db: ReadableDb,
  plans: ReadonlyArray<Pick<EndedPlan, 'sittingId' | 'childId'>>,
): ReadonlyArray<ReadonlyArray<WorksWithChild>> => {
  const asked = JSON.stringify(plans.map(({ sittingId, childId }) => ({ sittingId, childId })));
  const rows = db.prepare<unknown[], WorksWithChild & { readonly plan: number }>(agenciesWithChildrenSql).all({ plans: asked });
  const byPlan = Map.groupBy(rows, ({ plan }) => plan);
  return plans.map((_, place) => (byPlan.get(place) ?? []).map(({ plan: _, ...agency }) => agency));
};

export interface Told {
  readonly childId: PersonId;
  readonly endedOn: LocalDate;
  readonly who: string;
  readonly toldOn: LocalDate;
}
const toldSql = `
  SELECT child_id AS childId, ended_on AS endedOn, who, told_on AS toldOn FROM ending_told
  WHERE child_id = $childId ORDER BY ended_on, who`;
export const toldOfChild = (db: ReadableDb, childId: PersonId): ReadonlyArray<Told> =>
  db.prepare<unknown[], Told>(toldSql).all({ childId });

export const toldOfPlansSql = `
  SELECT asked.key AS plan, t.who, t.told_on AS toldOn
  FROM json_each($plans) asked CROSS JOIN ending_told t
    ON t.child_id = asked.value ->> 'childId' AND t.ended_on = asked.value ->> 'endedOn'`;
/** For each of these plans, in their order, the day on which each one was told that it ended. */
export const toldOfPlans = (
  db: ReadableDb,
  plans: ReadonlyArray<Pick<EndedPlan, 'childId' | 'endedOn'>>,
): ReadonlyArray<ReadonlyMap<string, LocalDate>> => {
  const asked = JSON.stringify(plans.map(({ childId, endedOn }) => ({ childId, endedOn })));
  const rows = db
    .prepare<unknown[], Pick<Told, 'who' | 'toldOn'> & { readonly plan: number }>(toldOfPlansSql)
    .all({ plans: asked });
  const byPlan = Map.groupBy(rows, ({ plan }) => plan);
  return plans.map((_, place) => new Map((byPlan.get(place) ?? []).map(({ who, toldOn }) => [who, toldOn])));
};

export const saveTold = (db: WritableDb, told: Told): void => {
  db.prepare(`
    INSERT OR REPLACE INTO ending_told (child_id, ended_on, who, told_on) VALUES ($childId, $endedOn, $who, $toldOn)`).run(told);
};
export const removeTold = (db: WritableDb, { childId, endedOn, who }: Omit<Told, 'toldOn'>): void => {
  db.prepare('DELETE FROM ending_told WHERE child_id = $childId AND ended_on = $endedOn AND who = $who').run({
    childId,
    endedOn,
    who,
  });
};
