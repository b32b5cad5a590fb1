import type { Category } from '../../core/children/people.ts';
import type { PlanPeriod } from '../../core/conferences/plan-periods.ts';
import type { ConferenceId, FamilyId, PersonId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ActionThen, PlanThen } from '../../core/plans/repeated-actions.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const columns =
  'started_on AS startedOn, ended_on AS endedOn, end_reason AS endReason, initial_category AS initialCategory, latest_category AS latestCategory, reviewed_on AS reviewedOn';

/** The child's plan that has not ended; the table allows one at most (rule 8935). */
export const openPlan = (db: ReadableDb, childId: PersonId): PlanPeriod | undefined =>
  db
    .prepare<unknown[], PlanPeriod>(`SELECT ${columns} FROM plan_period WHERE child_id = $childId AND ended_on IS NULL`)
    .get({ childId });

export const plansOfChild = (db: ReadableDb, childId: PersonId): ReadonlyArray<PlanPeriod> =>
  db
    .prepare<unknown[], PlanPeriod>(`SELECT ${columns} FROM plan_period WHERE child_id = $childId ORDER BY started_on`)
    .all({ childId });

export const savePlan = (db: WritableDb, childId: PersonId, plan: PlanPeriod): void => {
  db.prepare(`
    INSERT INTO plan_period (child_id, started_on, ended_on, end_reason, initial_category, latest_category, reviewed_on)
    VALUES ($childId, $startedOn, $endedOn, $endReason, $initialCategory, $latestCategory, $reviewedOn)
    ON CONFLICT (child_id, started_on) DO UPDATE SET ended_on = excluded.ended_on, end_reason = excluded.end_reason,
      latest_category = excluded.latest_category`).run({ ...plan, childId });
};

export const removePlan = (db: WritableDb, childId: PersonId, startedOn: LocalDate): void => {
  db.prepare('DELETE FROM plan_period WHERE child_id = $childId AND started_on = $startedOn').run({ childId, startedOn });
};

export interface PlanOnDay extends PlanPeriod {
  readonly childId: PersonId;
  readonly givenName: string;
  readonly personFamilyName: string;
  readonly familyId: FamilyId;
  readonly familyName: string;
}

/** Every child with a plan on `on`, both ends inclusive (MI01). */
const plansOnSql = `
  SELECT pp.child_id AS childId, pp.started_on AS startedOn, pp.ended_on AS endedOn, pp.end_reason AS endReason,
    pp.initial_category AS initialCategory, pp.latest_category AS latestCategory, pp.reviewed_on AS reviewedOn,
    p.given_name AS givenName, p.family_name AS personFamilyName, p.family_id AS familyId, f.name AS familyName
  FROM plan_period pp JOIN person p ON p.id = pp.child_id JOIN family f ON f.id = p.family_id
  WHERE pp.started_on <= $on AND (pp.ended_on IS NULL OR pp.ended_on >= $on)
  ORDER BY f.name COLLATE NOCASE, p.birth_on`;
export const plansOn = (db: ReadableDb, on: LocalDate): ReadonlyArray<PlanOnDay> =>
  db.prepare<unknown[], PlanOnDay>(plansOnSql).all({ on });

/** Those of them whose plan goes on. */
export const openPlansOnSql = plansOnSql.replace('(pp.ended_on IS NULL OR pp.ended_on >= $on)', 'pp.ended_on IS NULL');
export const openPlansOn = (db: ReadableDb, on: LocalDate): ReadonlyArray<PlanOnDay> =>
  db.prepare<unknown[], PlanOnDay>(openPlansOnSql).all({ on });

/** Those of some children who have a review asked for that is not closed. */
export const reviewsAheadSql = `
  SELECT DISTINCT c.child_id AS childId FROM conference c JOIN sitting s ON s.id = c.sitting_id
  WHERE c.child_id IN (SELECT value FROM json_each($ids)) AND s.closed_at IS NULL AND s.cancelled_at IS NULL
    AND c.kind IN ('review', 'early-review')`;
/** Of plans that go on, those of children with no review asked for: one is due all the same. */
export const withoutReviewAhead = (db: ReadableDb, plans: ReadonlyArray<PlanOnDay>): ReadonlyArray<PlanOnDay> => {
  const ahead = db
    .prepare<unknown[], { readonly childId: PersonId }>(reviewsAheadSql)
    .all(boundIds(plans.map(({ childId }) => childId)));
  const asked = new Set(ahead.map(({ childId }) => childId));
  return plans.filter(({ childId }) => !asked.has(childId));
};

/** Who was named as lead social worker at the child's last conference by `on`; empty where nobody was. */
const leadSocialWorkerSql = `
  SELECT o.lead_social_worker AS name FROM conference c
  JOIN sitting s ON s.id = c.sitting_id JOIN outline_plan o ON o.sitting_id = s.id
  WHERE c.child_id = $childId AND s.closed_at IS NOT NULL AND s.held_on <= $on AND o.lead_social_worker <> ''
  ORDER BY s.held_on DESC LIMIT 1`;
export const leadSocialWorkerOf = (db: ReadableDb, childId: PersonId, on: LocalDate): string =>
  db.prepare<unknown[], { readonly name: string }>(leadSocialWorkerSql).get({ childId, on })?.name ?? '';

/**
 * What each of these plans held, conference by conference, oldest first: at those that were closed from its start to `on`, both
 * inclusive. The answers are in the order of the plans.
 */
export const plansThen = (
  db: ReadableDb,
  plans: ReadonlyArray<Pick<PlanOnDay, 'childId' | 'startedOn'>>,
  on: LocalDate,
): ReadonlyArray<ReadonlyArray<PlanThen>> => {
  const asked = JSON.stringify(plans.map(({ childId, startedOn }) => ({ childId, startedOn })));
  const rows = db.prepare<unknown[], ActionRow>(plansThenSql).all({ plans: asked, on });
  const byPlan = Map.groupBy(rows, ({ plan }) => plan);
  return plans.map(({ childId }, plan) => plansIn(byPlan.get(plan) ?? [], childId));
};

const plansIn = (rows: ReadonlyArray<ActionRow>, childId: PersonId): ReadonlyArray<PlanThen> => {
  const plans = new Map<string, PlanThen & { readonly actions: ActionThen[] }>();
  for (const { reference, heldOn, action, owner, status, children } of rows) {
    const plan = plans.get(reference) ?? { reference, heldOn, actions: [] };
    plans.set(reference, plan);
    if (action !== null && (JSON.parse(children ?? '[]') as ReadonlyArray<string>).includes(childId))
      plan.actions.push({ action, owner: owner ?? '', status: status ?? '' });
  }
  return [...plans.values()];
};

interface ActionRow {
  /** The place of the plan among those that were asked about. */
  readonly plan: number;
  readonly reference: string;
  readonly heldOn: LocalDate;
  readonly action: string | null;
  readonly owner: string | null;
  readonly status: string | null;
  readonly children: string | null;
}
/** A sitting that decided nothing left the plan as it was, and is no plan of its own (C-09). */
export const plansThenSql = `
  SELECT asked.key AS plan, s.reference, s.held_on AS heldOn, a.action, a.owner, a.status, a.children
  FROM json_each($plans) asked CROSS JOIN conference c ON c.child_id = asked.value ->> 'childId' JOIN sitting s ON s.id = c.sitting_id JOIN decision d ON d.conference_id = c.id
  LEFT JOIN plan_action a ON a.sitting_id = s.id
  WHERE s.closed_at IS NOT NULL AND s.held_on >= asked.value ->> 'startedOn' AND s.held_on <= $on
    AND d.outcome IS NOT NULL AND d.outcome NOT IN ('adjourned', 'inquorate-no-decision')
  ORDER BY s.held_on, s.reference, a.number`;

/** The main category that one closed conference decided on for a child's plan, and why (DC03). */
export interface DecidedCategory {
  readonly heldOn: LocalDate;
  readonly category: Category;
  readonly reason: string;
}

const decidedCategoriesSql = `
  SELECT s.held_on AS heldOn, d.category, d.category_reason AS reason
  FROM conference c JOIN decision d ON d.conference_id = c.id JOIN sitting s ON s.id = c.sitting_id
  WHERE c.child_id = $childId AND c.id <> $conferenceId AND s.closed_at IS NOT NULL AND s.held_on >= $from AND d.category IS NOT NULL
    AND d.outcome IN ('plan', 'continue', 'continue-category-changed')
  ORDER BY s.held_on`;
/** Of the conferences about this child held on or after `from`, but for the one that asks; the first one first. */
export const decidedCategories = (
  db: ReadableDb,
  asked: { readonly childId: PersonId; readonly conferenceId: ConferenceId; readonly from: LocalDate },
): ReadonlyArray<DecidedCategory> => db.prepare<unknown[], DecidedCategory>(decidedCategoriesSql).all(asked);
