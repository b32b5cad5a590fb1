import { dayZeroOf, type Held, limitOf } from '../../core/conferences/clock.ts';
import type { PlanPeriod } from '../../core/conferences/plan-periods.ts';
import type { PersonId } from '../../core/identifiers.ts';
import { dateOf, type LocalDate, longDate } from '../../core/local-date.ts';
import type { DeadlineRule } from '../../core/procedures/deadline-rule.ts';
import { whenDue } from '../../core/procedures/deadlines.ts';
import { dueInWords } from '../../core/procedures/due-words.ts';
import type { Milestones } from '../../core/procedures/milestones.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { openPlan, type PlanOnDay } from '../../storage/plans/plans.ts';
import { heldConferences, heldConferencesOfChildren } from '../../storage/record/sittings.ts';
import { nowAt, type OpenDesk } from '../open-desk.ts';
import { currentProcedures } from './procedures.ts';
import type { Procedures } from './procedures-files.ts';

/** The conferences of a child that were held before `before`, with those that a plan tells of which began before this desk (C-08). */
export const heldSoFar = (db: ReadableDb, childId: PersonId, before: LocalDate | null): ReadonlyArray<Held> => {
  const held = heldConferences(db, childId);
  const plan = openPlan(db, childId);
  const all = plan === undefined ? held : sincePlanBegan(plan, held);
  return all.filter(({ heldOn }) => before === null || heldOn < before);
};

/** Where nothing is known here of the conference that began a plan, it was held on the day the plan started (rule 2885). */
const sincePlanBegan = (plan: PlanPeriod, held: ReadonlyArray<Held>): ReadonlyArray<Held> => {
  if (held.some(({ heldOn }) => heldOn === plan.startedOn)) return held;
  const earlier = held.filter(({ heldOn }) => heldOn < plan.startedOn);
  const before: ReadonlyArray<Held> = [
    { kind: 'initial', heldOn: plan.startedOn },
    ...(plan.reviewedOn === null ? [] : [{ kind: 'review' as const, heldOn: plan.reviewedOn }]),
  ];
  return [...earlier, ...before, ...held.filter(({ heldOn }) => heldOn > plan.startedOn)];
};

type PlanOfChild = PlanPeriod & Pick<PlanOnDay, 'childId'>;

/** The conferences that were held about the child of each plan, for plans that are asked about together. */
export const heldOfEach = (db: ReadableDb, plans: ReadonlyArray<PlanOfChild>): ((plan: PlanOfChild) => ReadonlyArray<Held>) => {
  const held = heldConferencesOfChildren(
    db,
    plans.map(({ childId }) => childId),
  );
  return ({ childId }) => held.get(childId) ?? [];
};

/**
 * By when the next review of each plan is to be held, counted from the last conference that was held by `on` (T-16, T-17, C-08);
 * for plans that are asked about together.
 */
export const nextReviewsOf = (
  desk: OpenDesk,
  plans: ReadonlyArray<PlanOfChild>,
  on: LocalDate,
): ((plan: PlanOfChild) => { readonly due: LocalDate; readonly words: string } | undefined) => {
  const { profile, calendar } = currentProcedures(desk);
  const heldBy = heldOfEach(desk.db, plans);
  const now = nowAt(desk);
  return (plan) => {
    const limit = reviewLimit(profile, plan, heldBy(plan), on);
    const due = limit === undefined ? undefined : whenDue(limit.rule, limit.milestones, calendar);
    if (!due?.ok) return undefined;
    // Of a day in the past it is said when it was due then, not how late that would be now.
    const words = on === dateOf(now) ? dueInWords(due.value, now, calendar) : `Due ${longDate(due.value.due)}`;
    return { due: due.value.due, words };
  };
};

/** The same for one plan. */
export const nextReviewFor = (desk: OpenDesk, plan: PlanOfChild, on: LocalDate) => nextReviewsOf(desk, [plan], on)(plan);

/** The limit of the plan's next review, with what it counts from; undefined where the profile has none. */
export const reviewLimit = (
  { deadlines }: Procedures['profile'],
  plan: PlanPeriod,
  held: ReadonlyArray<Held>,
  on: LocalDate,
): { readonly rule: DeadlineRule; readonly milestones: Milestones } | undefined => {
  const byThen = sincePlanBegan(plan, held).filter(({ heldOn }) => heldOn <= on);
  const dayZero = dayZeroOf('review', { strategyDiscussionOn: null, transferNotifiedOn: null }, byThen);
  const rule = dayZero === null ? undefined : deadlines[limitOf(dayZero.event, 'review')];
  return dayZero === null || rule === undefined ? undefined : { rule, milestones: { [rule.anchor]: dayZero.on } };
};
