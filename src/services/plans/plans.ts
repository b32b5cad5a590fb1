import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { ageOfPlan } from '../../core/plans/age-of-plan.ts';
import { type RepeatedAction, repeatedActions } from '../../core/plans/repeated-actions.ts';
import { ok } from '../../core/result.ts';
import { leadSocialWorkerOf, type PlanOnDay, plansOn, plansThen } from '../../storage/plans/plans.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { heldOfEach, nextReviewsOf } from '../procedures/next-review.ts';

type Api = typeof sittingsApi;

/** The children with a child protection plan on a day, today where none is named (MI01). */
export const listPlans = (desk: OpenDesk, { on }: InputOf<Api['plan.list']>): Supplied<Api['plan.list']> => {
  const day = on ?? todayAt(desk);
  const plans = plansOn(desk.db, day);
  const heldBy = heldOfEach(desk.db, plans);
  const nextReviewOf = nextReviewsOf(desk, plans, day);
  const repeated = repeatedIn(desk, plans, day);
  return ok(
    plans.map((plan, place) => {
      const held = heldBy(plan).filter((h) => h.heldOn <= day);
      const next = nextReviewOf(plan);
      return {
        childId: plan.childId,
        childName: `${plan.givenName} ${plan.personFamilyName}`,
        familyName: plan.familyName,
        familyId: plan.familyId,
        category: plan.latestCategory,
        startedOn: plan.startedOn,
        lastConferenceOn: held.at(-1)?.heldOn ?? plan.startedOn,
        nextReviewBy: next?.due ?? plan.startedOn,
        nextReviewInWords: next?.words ?? '',
        leadSocialWorker: leadSocialWorkerOf(desk.db, plan.childId, day),
        age: ageOfPlan(plan.startedOn, day),
        repeated: repeated[place] ?? [],
      };
    }),
  );
};

/** What of each plan was carried over from conference to conference, as it stood on `on`, in the order of the plans. */
export const repeatedIn = (
  desk: OpenDesk,
  plans: ReadonlyArray<PlanOnDay>,
  on: LocalDate,
): ReadonlyArray<ReadonlyArray<RepeatedAction>> => plansThen(desk.db, plans, on).map(repeatedActions);
