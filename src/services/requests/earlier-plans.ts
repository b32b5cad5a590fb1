import type { earlierPlansApi, OpenPlan } from '../../contract/earlier-plans.ts';
import type { Implementation, Supplied } from '../../contract/procedure.ts';
import type { PlanPeriod } from '../../core/conferences/plan-periods.ts';
import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { findPerson, peopleOfFamily } from '../../storage/families/people.ts';
import { openPlan, plansOfChild, removePlan, savePlan } from '../../storage/plans/plans.ts';
import { heldConferences, sittingsOfFamily } from '../../storage/record/sittings.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { nextReviewFor } from '../procedures/next-review.ts';
import { matchConferences } from './requests.ts';

type Api = typeof earlierPlansApi;

export const earlierPlanServices = (desk: OpenDesk): Implementation<Api> => ({
  'plan.ofFamily': ({ familyId }) =>
    ok(
      peopleOfFamily(desk.db, familyId).flatMap(({ id: childId }): ReadonlyArray<OpenPlan> => {
        const open = openPlan(desk.db, childId);
        if (open === undefined) return [];
        const { endedOn: _, endReason: __, ...plan } = open;
        const next = nextReviewFor(desk, { ...open, childId }, todayAt(desk));
        return [{ ...plan, childId, mayTakeOut: isUntouched(desk.db, childId, open), nextReviewInWords: next?.words ?? '' }];
      }),
    ),

  'plan.enter': ({ childId, ...entered }): Supplied<Api['plan.enter']> =>
    act(desk, { action: 'plan.enter', objectId: childId }, (tx) => {
      const child = findPerson(tx, childId);
      if (child === undefined || child.child === null) return err({ type: 'NotHere', what: 'child' } as const);
      const { startedOn, reviewedOn } = entered;
      const today = todayAt(desk);
      if (startedOn > today || (reviewedOn !== null && reviewedOn > today)) return err({ type: 'DayIsToCome' } as const);
      if (reviewedOn !== null && reviewedOn <= startedOn) return err({ type: 'ReviewBeforePlan' } as const);
      if (openPlan(tx, childId) !== undefined) return err({ type: 'HasAPlan' } as const);
      const ends = [
        ...plansOfChild(tx, childId).map(({ endedOn }) => endedOn ?? startedOn),
        ...child.child.previousPlans.map(({ endedOn }) => endedOn),
        ...heldConferences(tx, childId).map(({ heldOn }) => heldOn),
      ];
      if (ends.some((on) => on > startedOn)) return err({ type: 'PlanOverlaps' } as const);
      savePlan(tx, childId, { ...entered, endedOn: null, endReason: null });
      countAgain(desk, tx, child.familyId);
      return ok(null);
    }),

  'plan.takeOut': ({ childId }): Supplied<Api['plan.takeOut']> =>
    act(desk, { action: 'plan.takeOut', objectId: childId }, (tx) => {
      const child = findPerson(tx, childId);
      const open = openPlan(tx, childId);
      if (child === undefined || open === undefined) return err({ type: 'NotHere', what: 'plan' } as const);
      if (!isUntouched(tx, childId, open)) return err({ type: 'PlanDecidedOn' } as const);
      removePlan(tx, childId, open.startedOn);
      countAgain(desk, tx, child.familyId);
      return ok(null);
    }),
});

/** Whether no conference here has decided on a plan: it came with the child. */
const isUntouched = (db: ReadableDb, childId: PersonId, { startedOn }: PlanPeriod): boolean =>
  heldConferences(db, childId).every(({ heldOn }) => heldOn < startedOn);

/** Reviews that were asked for before the plan was here have had no clock (T-16, T-17). */
const countAgain = (desk: OpenDesk, tx: WritableDb, familyId: FamilyId): void => {
  for (const sitting of sittingsOfFamily(tx, familyId)) {
    const request = findRequest(tx, sitting.requestId);
    if (request === undefined || sitting.progress.closedAt !== null || sitting.progress.cancelledAt !== null) continue;
    matchConferences(desk, tx, request, sitting);
  }
};
