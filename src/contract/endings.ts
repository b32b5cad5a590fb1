import { z } from 'zod';
import type { FamilyId, PersonId, SittingId } from '../core/identifiers.ts';
import type { LocalDate } from '../core/local-date.ts';
import { type EndingGround, endingGrounds, type StepDown } from '../core/plans/ending-grounds.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { date, line, personId, required } from './values.ts';

/** A plan that ended, what follows it, and who must be told (CG07). */
export interface Ending {
  readonly childId: PersonId;
  readonly childName: string;
  readonly familyId: FamilyId;
  readonly familyName: string;
  readonly endedOn: LocalDate;
  /** `Child protection plan ends; child in need or family help plan`. */
  readonly outcome: string;
  /** The step-down that was taken on, or that none was named. */
  readonly next: string;
  /** The last conference about the child; null where there was none here. */
  readonly sittingId: SittingId | null;
  readonly reference: string;
  /** Who ended it where no conference did; else empty. */
  readonly decidedBy: string;
  readonly stepDown: StepDown;
  /** Somebody may help the child here after the plan: not where the child died or is gone. */
  readonly offersStepDown: boolean;
  /** Who gives such help here. */
  readonly helpers: ReadonlyArray<string>;
  /** The last day to tell CP-IS (T-27); null where the profile has no such limit. */
  readonly tellBy: LocalDate | null;
  readonly checklist: ReadonlyArray<{ readonly who: string; readonly name: string; readonly toldOn: LocalDate | null }>;
}

export const endingsApi = {
  /** The plans that ended within the last 60 days, the newest first. */
  'ending.list': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<Ending>>(),
    error: answer<never>(),
    reads: [
      'plan_period',
      'person',
      'family',
      'conference',
      'sitting',
      'decision',
      'invitee',
      'ending_told',
      'plan_ending',
      'setting',
      'holiday_table',
    ],
  }),
  /** Ends a plan that no review ended, closes what waited for it, and answers the reviews that were withdrawn (P-21 to P-23). */
  'plan.end': command({
    input: z.strictObject({
      childId: personId,
      endedOn: date,
      ground: z.enum(Object.keys(endingGrounds) as ReadonlyArray<EndingGround>),
      decidedBy: required,
    }),
    output: answer<{ readonly withdrawn: ReadonlyArray<string> }>(),
    error: answer<
      | NotHere
      | { readonly type: 'DayIsToCome' }
      /** A plan ends after the day on which it started (rule 8840). */
      | { readonly type: 'EndsBeforeItBegan' }
      /** A conference decided on the plan after that day. */
      | { readonly type: 'ReviewedSince'; readonly heldOn: LocalDate }
      | { readonly type: 'NotYetOfAge' }
    >(),
  }),
  /** The help that follows a plan that ended. */
  'ending.stepDown': command({
    input: z.strictObject({
      childId: personId,
      endedOn: date,
      stepDown: z.strictObject({
        helper: line,
        firstMeetingOn: date.nullable(),
        consent: z.enum(['given', 'not-given']).nullable(),
      }),
    }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
  /** Ticks one line of a checklist with its day; null takes the tick back. */
  'ending.tell': command({
    input: z.strictObject({ childId: personId, endedOn: date, who: required, toldOn: date.nullable() }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'DayIsToCome' } | { readonly type: 'DayBeforeTheLast' }>(),
  }),
} as const;
