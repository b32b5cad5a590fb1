import { z } from 'zod';
import type { FamilyId, PersonId } from '../core/identifiers.ts';
import type { LocalDate } from '../core/local-date.ts';
import type { Visit, VisitState } from '../core/plans/visits-kept.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { sittingTables } from './tables.ts';
import { date, line, personId, sittingId } from './values.ts';

/** A child with a plan, what the last conference promised, and how it stands (PL04). */
export interface VisitsRow {
  readonly childId: PersonId;
  readonly childName: string;
  readonly givenName: string;
  readonly familyId: FamilyId;
  readonly familyName: string;
  /** `At least every 10 working days, seen alone`; empty where no conference here promised anything. */
  readonly promise: string;
  /** By when the child is to be seen next; null where no number of days was promised. */
  readonly due: LocalDate | null;
  readonly dueInWords: string;
  readonly state: VisitState | null;
  /** Since the plan began, the latest first. */
  readonly visits: ReadonlyArray<Visit>;
}

/** What became of the promise of the last conference, for the one that looks back on it. */
export interface VisitsKept {
  readonly childId: PersonId;
  readonly promised: string;
  readonly kept: string;
}

export const visitsApi = {
  /** Every child whose plan goes on; those to be seen first come first. */
  'visit.list': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<VisitsRow>>(),
    error: answer<never>(),
    reads: [
      'plan_period',
      'person',
      'family',
      'conference',
      'sitting',
      'decision',
      'outline_plan',
      'visit',
      'setting',
      'holiday_table',
    ],
  }),
  /** One visit to a child with a plan; a second on the same day replaces the first. */
  'visit.save': command({
    input: z.strictObject({ childId: personId, madeOn: date, seen: z.boolean(), seenAlone: z.boolean(), by: line }),
    output: answer<null>(),
    error: answer<
      | NotHere
      | { readonly type: 'DayIsToCome' }
      /** It was before the child had this plan. */
      | { readonly type: 'DayBeforeConference' }
      /** A child who was not seen was not seen alone. */
      | { readonly type: 'AloneButNotSeen' }
    >(),
  }),
  /** Takes out a visit that was written down by mistake. */
  'visit.remove': command({
    input: z.strictObject({ childId: personId, madeOn: date }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
  /** For the children of a review: what was promised last time, and what was kept of it until the review. */
  'visit.kept': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<VisitsKept>>(),
    error: answer<NotHere>(),
    reads: [...sittingTables, 'visit'],
  }),
} as const;
