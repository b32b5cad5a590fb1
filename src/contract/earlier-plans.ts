import { z } from 'zod';
import type { PlanPeriod } from '../core/conferences/plan-periods.ts';
import type { PersonId } from '../core/identifiers.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { category, date, familyId, personId } from './values.ts';

/** A child protection plan that is in force. */
export interface OpenPlan extends Omit<PlanPeriod, 'endedOn' | 'endReason'> {
  readonly childId: PersonId;
  /** It began before this desk knew the child, and no conference here has decided on it since. */
  readonly mayTakeOut: boolean;
  /** By when the next review is to be held, `Due Tue 21 July 2026, 30 days left`; empty where it cannot be told. */
  readonly nextReviewInWords: string;
}

/** Plans that began elsewhere, or before this desk was used: entered so that their reviews are counted and decided (T-16, T-17). */
export const earlierPlansApi = {
  /** The plans in force of a family's children. */
  'plan.ofFamily': query({
    input: z.strictObject({ familyId }),
    output: answer<ReadonlyArray<OpenPlan>>(),
    error: answer<never>(),
    reads: ['person', 'previous_plan', 'plan_period', 'sitting', 'conference', 'decision', 'setting', 'holiday_table'],
  }),
  'plan.enter': command({
    input: z.strictObject({
      childId: personId,
      /** The day of the conference that decided it, wherever that was (rule 2885). */
      startedOn: date,
      initialCategory: category,
      latestCategory: category,
      /** The last review that was held; null where there was none yet. */
      reviewedOn: date.nullable(),
    }),
    output: answer<null>(),
    error: answer<
      | NotHere
      | { readonly type: 'DayIsToCome' }
      /** One child has one plan at a time (rule 8935). */
      | { readonly type: 'HasAPlan' }
      /** A review is after the start of its plan (rules 8840 and 8841). */
      | { readonly type: 'ReviewBeforePlan' }
      /** An earlier plan, or a conference that decided here, is not before it. */
      | { readonly type: 'PlanOverlaps' }
    >(),
  }),
  /** Takes out a plan that was entered by mistake, while no conference here has decided on it. */
  'plan.takeOut': command({
    input: z.strictObject({ childId: personId }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'PlanDecidedOn' }>(),
  }),
} as const;
