import { z } from 'zod';
import type { FamilyId, PersonId, SittingId } from '../core/identifiers.ts';
import type { LocalDate } from '../core/local-date.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { date, personId, required } from './values.ts';

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
  readonly sittingId: SittingId;
  readonly reference: string;
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
      'setting',
      'holiday_table',
    ],
  }),
  /** Ticks one line of a checklist with its day; null takes the tick back. */
  'ending.tell': command({
    input: z.strictObject({ childId: personId, endedOn: date, who: required, toldOn: date.nullable() }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'DayIsToCome' } | { readonly type: 'DayBeforeTheLast' }>(),
  }),
} as const;
