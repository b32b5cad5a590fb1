import type { Task } from '../../contract/sitting-answers.ts';
import type { FamilyId } from '../../core/identifiers.ts';
import { type LocalDate, longDate, shortDate } from '../../core/local-date.ts';
import { ageOfPlan } from '../../core/plans/age-of-plan.ts';
import { carriedOver, type RepeatedAction } from '../../core/plans/repeated-actions.ts';
import { whenDue } from '../../core/procedures/deadlines.ts';
import { dueInWords } from '../../core/procedures/due-words.ts';
import { bornWithoutMeeting } from '../../storage/families/births.ts';
import { findFamily } from '../../storage/families/families.ts';
import { type PlanOnDay, withoutReviewAhead } from '../../storage/plans/plans.ts';
import { lastClosedOfFamilies } from '../../storage/record/sittings.ts';
import { nowAt, type OpenDesk } from '../open-desk.ts';
import { repeatedIn } from '../plans/plans.ts';
import { nextReviewsOf } from '../procedures/next-review.ts';
import { currentProcedures } from '../procedures/procedures.ts';
import { groupOf, names } from '../task.ts';

/** A child with a plan for whom no review is on its way: it was taken back, or the plan began before this desk. The clock runs all the same. */
export const reviewsToAskFor = (desk: OpenDesk, openPlans: ReadonlyArray<PlanOnDay>, today: LocalDate): ReadonlyArray<Task> => {
  const found = new Map<string, Task>();
  const plans = withoutReviewAhead(desk.db, openPlans);
  const lastOf = lastClosedOfFamilies(desk.db, familiesOf(plans));
  const nextReviewOf = nextReviewsOf(desk, plans, today);
  for (const plan of plans) {
    const id = `review:${plan.familyId}`;
    if (found.has(id)) continue;
    const last = lastOf.get(plan.familyId);
    const next = nextReviewOf(plan);
    if (next === undefined) continue;
    found.set(id, {
      id,
      group: groupOf(next.due, today),
      sentence: `Ask for the review of the plan for ${plan.givenName}`,
      familyName: plan.familyName,
      reference: last?.reference ?? findFamily(desk.db, plan.familyId)?.reference ?? '',
      dueOn: next.due,
      dueInWords: next.words,
      // A plan that came with the child has no conference here: its review is asked for from the file of the family.
      sittingId: last?.id ?? null,
      familyId: plan.familyId,
      tab: 'summary',
      action: 'Open',
    });
  }
  return [...found.values()];
};

/** A child born since the pre-birth conference: a review or core group is due, and none has been held since (T-22, IN03). */
export const birthsToFollow = (desk: OpenDesk, today: LocalDate): ReadonlyArray<Task> => {
  const births = bornWithoutMeeting(desk.db);
  const lastOf = lastClosedOfFamilies(desk.db, familiesOf(births));
  return births.flatMap(({ childId, givenName, familyId, familyName, bornOn }) => {
    const last = lastOf.get(familyId);
    if (last === undefined) return [];
    // Counted as it stands today: what the last sitting was frozen with says nothing about a birth since.
    const { profile, calendar } = currentProcedures(desk);
    const rule = Object.values(profile.deadlines).find(({ source }) => source.rule === 'T-22');
    const due = rule === undefined ? undefined : whenDue(rule, { birth: bornOn }, calendar);
    if (!due?.ok) return [];
    return [
      {
        id: `birth:${childId}`,
        group: groupOf(due.value.due, today),
        sentence: `Hold a review or core group for ${givenName}, born on ${longDate(bornOn)}`,
        familyName,
        reference: last.reference,
        dueOn: due.value.due,
        dueInWords: dueInWords(due.value, nowAt(desk), calendar),
        sittingId: last.id,
        tab: 'summary',
        action: 'Open',
      },
    ];
  });
};

/** A plan that reaches the next rung of the ladder within four weeks, with what has been carried over in it (DL10). */
export const plansGrowingOld = (desk: OpenDesk, openPlans: ReadonlyArray<PlanOnDay>, today: LocalDate): ReadonlyArray<Task> => {
  const plans = openPlans.filter(({ startedOn }) => ageOfPlan(startedOn, today).prompts);
  const repeatedBy = repeatedIn(desk, plans, today);
  const lastOf = lastClosedOfFamilies(desk.db, familiesOf(plans));
  const near = new Map<string, { readonly plan: PlanOnDay; readonly children: string[]; readonly repeated: RepeatedAction[] }>();
  for (const [place, plan] of plans.entries()) {
    const id = `age:${plan.familyId}:${plan.startedOn}`;
    const known = near.get(id) ?? { plan, children: [], repeated: [] };
    known.children.push(plan.givenName);
    known.repeated.push(...(repeatedBy[place] ?? []));
    near.set(id, known);
  }
  return [...near].flatMap(([id, { plan, children, repeated }]) => {
    const { next } = ageOfPlan(plan.startedOn, today);
    const last = lastOf.get(plan.familyId);
    if (next === null || last === undefined) return [];
    const whose = children.length === 1 ? `The plan for ${names(children)} is` : `The plans for ${names(children)} are`;
    const [longest] = [...repeated].sort((a, b) => b.plans.length - a.plans.length);
    return [
      {
        id,
        group: groupOf(next.on, today),
        sentence: `${whose} soon ${next.months} months old. ${longest === undefined ? 'No action has been carried over from plan to plan.' : carriedOver(longest)}`,
        familyName: plan.familyName,
        reference: last.reference,
        dueOn: next.on,
        dueInWords: `${next.months} months on ${shortDate(next.on)}`,
        isCounted: false,
        sittingId: last.id,
        tab: 'plan',
        action: 'Look',
      } as const,
    ];
  });
};

const familiesOf = (rows: ReadonlyArray<{ readonly familyId: FamilyId }>): ReadonlySet<FamilyId> =>
  new Set(rows.map(({ familyId }) => familyId));
