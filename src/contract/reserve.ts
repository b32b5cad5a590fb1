import { z } from 'zod';
import type { PractitionerId, SittingId } from '../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../core/local-date.ts';
import { answer, command, query } from './procedure.ts';
import type { BookingFault } from './sitting-answers.ts';
import { recordRows, requestTables } from './tables.ts';
import { date, line, paragraph, practitionerId, sittingId, time } from './values.ts';

/** A time that a sitting gave back and that is still free, and who of those that wait could take it (SC09). */
export interface FreedSlotView {
  readonly heldOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly chairId: PractitionerId;
  readonly chairName: string;
  readonly place: string;
  /** The reference of the sitting that gave it back. */
  readonly freedBy: string;
  /** The one most at risk first. */
  readonly offers: ReadonlyArray<ReserveRow>;
  readonly passedOver: ReadonlyArray<Pick<ReserveRow, 'sittingId' | 'familyName' | 'reference'> & { readonly why: string }>;
}

export interface ReserveRow {
  readonly sittingId: SittingId;
  readonly familyName: string;
  readonly reference: string;
  /** `initial conference`. */
  readonly kind: string;
  /** It would begin when the slot begins, and end at this time. */
  readonly endsAt: LocalTime;
  /** After a limit: it needs a reason and the name of a senior manager (DL07). */
  readonly isLate: boolean;
  /** `Hold by Thu 3 December 2026: 4 working days are left.` */
  readonly because: string;
  readonly givesUp: ReadonlyArray<string>;
}

const slotKey = { heldOn: date, startsAt: time, chairId: practitionerId };

/** The reserve list: freed slots are offered to who waits, and nothing is booked until a person accepts. */
export const reserveApi = {
  /** The freed slots that somebody who waits could take, the first day first. */
  'reserve.list': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<FreedSlotView>>(),
    error: answer<never>(),
    reads: [
      'person_merge',
      'freed_slot',
      ...recordRows,
      ...requestTables,
      'sitting',
      'conference',
      'family',
      'person',
      'previous_plan',
      'practitioner',
      'agency',
      'agency_blackout',
      'room',
      'setting',
      'holiday_table',
      'chair_absence',
      'room_closure',
      'chair_declaration',
      'chair_pattern',
      'chair_hours',
    ],
  }),
  /** Books the slot for one that waits, by the rules of booking. */
  'reserve.accept': command({
    input: z.strictObject({
      ...slotKey,
      sittingId,
      /** Where it would be late: why, and the senior manager who agreed (DL07, P-15). */
      lateReason: paragraph,
      lateApprovedBy: line,
    }),
    output: answer<null>(),
    error: answer<BookingFault | { readonly type: 'NotOfferedAnyMore' }>(),
  }),
  /** Nobody is offered it any more, until it is freed again. */
  'reserve.leave': command({
    input: z.strictObject(slotKey),
    output: answer<null>(),
    error: answer<{ readonly type: 'NotOfferedAnyMore' }>(),
  }),
} as const;
