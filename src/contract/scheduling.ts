import { z } from 'zod';
import type { AbsenceId, BlackoutId, ClosureId, PractitionerId, RoomId } from '../core/identifiers.ts';
import { daysBetween, type LocalDate, type LocalTime } from '../core/local-date.ts';
import type { Availability } from '../core/scheduling/availability.ts';
import type { RoomClosure } from '../core/scheduling/room-closures.ts';
import type { RoomFeature } from '../core/scheduling/slots.ts';
import { chairDeclarationsApi } from './chair-declarations.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { recordRows, requestTables } from './tables.ts';
import { termsApi } from './terms.ts';
import { absenceId, agencyId, blackoutId, closureId, date, line, practitionerId, roomId, sittingId, time } from './values.ts';

const inOrder = <T extends { readonly from: string; readonly until: string }>({ from, until }: T): boolean => from <= until;

export const absence = z
  .strictObject({ id: absenceId, practitionerId, from: date, until: date, reason: line })
  .refine(inOrder, { error: 'The last day is before the first.', path: ['until'] });

/** Days on which an agency sends nobody (SC10). */
export const blackout = z
  .strictObject({ id: blackoutId, agencyId, from: date, until: date, reason: line })
  .refine(inOrder, { error: 'The last day is before the first.', path: ['until'] });

/** Days on which a room is not to be had (SC04). At most ten years: it is looked at day by day. */
export const roomClosure = z
  .strictObject({ id: closureId, roomId, from: date, until: date, reason: line })
  .refine(inOrder, { error: 'The last day is before the first.', path: ['until'] });

export const workingPattern = z.strictObject({
  hours: z
    .array(
      z
        .strictObject({ weekday: z.int().min(1).max(7), from: time, until: time })
        .refine(({ from, until }) => from < until, { error: 'The working day would end before it starts.', path: ['until'] }),
    )
    .max(7)
    .refine((hours) => new Set(hours.map((one) => one.weekday)).size === hours.length, 'A weekday is named twice.'),
  conferencesADay: z.int().min(1).max(10),
});

/** One slot that is offered, with what choosing it gives up in words; nothing where it gives up nothing (SC02). */
export interface SlotOffer {
  readonly heldOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly chairId: PractitionerId;
  readonly chairName: string;
  readonly roomId: RoomId | null;
  readonly roomName: string;
  /** The room as it stands in invitations. */
  readonly place: string;
  readonly givesUp: ReadonlyArray<string>;
}

export interface SlotAnswer {
  readonly durationMinutes: number;
  /** Every slot there is, and those of them that are in time. */
  readonly total: number;
  readonly inTime: number;
  /** What the room must offer this family, and why. */
  readonly needs: ReadonlyArray<{ readonly feature: RoomFeature; readonly why: string }>;
  /** The best five. */
  readonly offers: ReadonlyArray<SlotOffer>;
  /** Where none is in time: what to do without, what costs least first, and how many slots that makes. */
  readonly relax: ReadonlyArray<{ readonly words: string; readonly slots: number }>;
}

/** When chairs and agencies can be asked, and when one sitting can be held (SC02, SC05, SC10). */
export const schedulingApi = {
  ...termsApi,
  ...chairDeclarationsApi,
  /** Null for the usual length: 90 minutes, and 30 more for each further child (SC06). */
  'sitting.slots': query({
    input: z.strictObject({ sittingId, durationMinutes: z.int().min(30).max(480).nullable() }),
    output: answer<SlotAnswer>(),
    error: answer<NotHere>(),
    reads: [
      'person_merge',
      ...recordRows,
      'sitting',
      ...requestTables,
      'conference',
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
  'availability.list': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<Availability>>(),
    error: answer<never>(),
    reads: ['practitioner', 'chair_absence', 'chair_pattern', 'chair_hours'],
  }),
  'workingPattern.save': command({
    input: z.strictObject({ practitionerId, pattern: workingPattern }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
  'absence.save': command({
    input: z.strictObject({
      absence: z
        .strictObject({ id: absenceId.nullable(), practitionerId, from: date, until: date, reason: line })
        .refine(inOrder, { error: 'The last day is before the first.', path: ['until'] }),
    }),
    output: answer<{ readonly absenceId: AbsenceId }>(),
    error: answer<NotHere>(),
  }),
  'blackout.save': command({
    input: z.strictObject({
      blackout: z
        .strictObject({ id: blackoutId.nullable(), agencyId, from: date, until: date, reason: line })
        .refine(inOrder, { error: 'The last day is before the first.', path: ['until'] }),
    }),
    output: answer<{ readonly blackoutId: BlackoutId }>(),
    error: answer<NotHere>(),
  }),
  'blackout.remove': command({
    input: z.strictObject({ blackoutId }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
  'roomClosure.list': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<RoomClosure>>(),
    error: answer<never>(),
    reads: ['room_closure'],
  }),
  'roomClosure.save': command({
    input: z.strictObject({
      closure: z
        .strictObject({ id: closureId.nullable(), roomId, from: date, until: date, reason: line })
        .refine(inOrder, { error: 'The last day is before the first.', path: ['until'] })
        .refine(({ from, until }) => daysBetween(from, until) < 3700, { error: 'That is more than ten years.', path: ['until'] }),
    }),
    output: answer<{ readonly closureId: ClosureId }>(),
    error: answer<NotHere>(),
  }),
  'roomClosure.remove': command({
    input: z.strictObject({ closureId }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
  'absence.remove': command({
    input: z.strictObject({ absenceId }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
} as const;
