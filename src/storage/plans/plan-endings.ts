import type { PersonId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { StepDown } from '../../core/plans/ending-grounds.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** What is kept of the end of one plan, beside its day and its reason. */
export interface PlanEnding extends StepDown {
  readonly childId: PersonId;
  readonly endedOn: LocalDate;
  /** Who ended it where no conference did; empty for one that a conference ended. */
  readonly decidedBy: string;
}

const columns =
  'e.child_id AS childId, e.ended_on AS endedOn, e.decided_by AS decidedBy, e.helper, e.first_meeting_on AS firstMeetingOn, e.consent';

const endingsOfChildSql = `SELECT ${columns} FROM plan_ending e WHERE e.child_id = $childId ORDER BY e.ended_on`;
export const planEndingsOf = (db: ReadableDb, childId: PersonId): ReadonlyArray<PlanEnding> =>
  db.prepare<unknown[], PlanEnding>(endingsOfChildSql).all({ childId });

export const endingsOfPlansSql = `
  SELECT asked.key AS plan, ${columns} FROM json_each($plans) asked CROSS JOIN plan_ending e
    ON e.child_id = asked.value ->> 'childId' AND e.ended_on = asked.value ->> 'endedOn'`;
/** For each of these plans, in their order, what is kept of its end; undefined where nothing is. */
export const endingsOfPlans = (
  db: ReadableDb,
  plans: ReadonlyArray<Pick<PlanEnding, 'childId' | 'endedOn'>>,
): ReadonlyArray<PlanEnding | undefined> => {
  const asked = JSON.stringify(plans.map(({ childId, endedOn }) => ({ childId, endedOn })));
  const rows = db.prepare<unknown[], PlanEnding & { readonly plan: number }>(endingsOfPlansSql).all({ plans: asked });
  const byPlan = new Map(rows.map(({ plan, ...ending }) => [plan, ending]));
  return plans.map((_, place) => byPlan.get(place));
};

export const savePlanEnding = (db: WritableDb, ending: PlanEnding): void => {
  db.prepare(`
    INSERT OR REPLACE INTO plan_ending (child_id, ended_on, decided_by, helper, first_meeting_on, consent)
    VALUES ($childId, $endedOn, $decidedBy, $helper, $firstMeetingOn, $consent)`).run(ending);
};
