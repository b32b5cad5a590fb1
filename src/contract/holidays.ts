import { z } from 'zod';
import type { ConferenceKind } from '../core/conferences/sitting.ts';
import type { SittingId } from '../core/identifiers.ts';
import type { LocalDate, LocalDateTime } from '../core/local-date.ts';
import type { DueAndHoldBy } from '../core/procedures/calendar-change.ts';
import type { CalendarData } from '../core/procedures/calendar-data.ts';
import { answer, command, query } from './procedure.ts';
import { sittingTables } from './tables.ts';
import { date, required } from './values.ts';

/** A change that was typed, or a file as it was read: its text is checked by the service, so that a fault can name its line. */
const change = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('holiday.add'), on: date, name: required, reason: required }),
  z.strictObject({ what: z.literal('holiday.remove'), on: date, reason: required }),
  z.strictObject({ what: z.literal('holiday.move'), from: date, on: date, name: required, reason: required }),
  z.strictObject({ what: z.literal('closure.add'), from: date, until: date, name: required }),
  z.strictObject({ what: z.literal('closure.remove'), from: date }),
  z.strictObject({ what: z.literal('file'), text: z.string().max(1_000_000) }),
]);
export type CalendarChange = z.infer<typeof change>;

/** The days that no clock counts and the days the council is shut, as they are in force here. */
export interface CalendarView {
  readonly table: CalendarData;
  /** The last change made here that was not undone; null where the table is the one that came with the program. */
  readonly last: {
    readonly number: number;
    readonly change: string;
    readonly moved: number;
    readonly savedAt: LocalDateTime;
    readonly savedBy: string;
  } | null;
  /** The text of the table that came with the program, where somebody checked it later than the one in force. */
  readonly newer: string | null;
}

/** An open date that a change would move. */
export interface DateMoved {
  /** A sitting's reference, or null where it is the next review of a plan for which nobody has asked yet. */
  readonly reference: string | null;
  readonly sittingId: SittingId | null;
  readonly familyName: string;
  readonly kind: ConferenceKind | null;
  /** Given names, oldest first. */
  readonly children: ReadonlyArray<string>;
  /** The rule's number, `T-03`, and its title. */
  readonly rule: string;
  readonly title: string;
  readonly from: DueAndHoldBy;
  readonly to: DueAndHoldBy;
  /** The conference is booked for a day that would be too late for this limit. */
  readonly bookedTooLate: LocalDate | null;
}

export interface CalendarForeseen {
  /** The change in words. */
  readonly change: string;
  readonly moved: ReadonlyArray<DateMoved>;
  /** Conferences booked on a day that would not be worked, or on which the council would be shut. */
  readonly booked: ReadonlyArray<{
    readonly reference: string;
    readonly familyName: string;
    readonly on: LocalDate;
    readonly why: string;
  }>;
}

/** What is wrong with a table after the change, each with the line of the file it stands on; null where nobody read a file. */
export interface CalendarFaulty {
  readonly type: 'CalendarFaulty';
  readonly faults: ReadonlyArray<{ readonly line: number | null; readonly reason: string }>;
}

/** Bank holidays and closure days (DL09). */
export const holidaysApi = {
  'calendar.get': query({
    input: z.strictObject({}),
    output: answer<CalendarView>(),
    error: answer<never>(),
    reads: ['setting', 'holiday_table'],
  }),
  /** Every open date that the change would move, by the same engine that counts them. Nothing is kept. */
  'calendar.foresee': query({
    input: z.strictObject({ change }),
    output: answer<CalendarForeseen>(),
    error: answer<CalendarFaulty>(),
    reads: sittingTables,
  }),
  /** The change and every date that it moves, in one act. */
  'calendar.save': command({
    input: z.strictObject({ change }),
    output: answer<{ readonly number: number; readonly moved: number }>(),
    error: answer<CalendarFaulty>(),
  }),
  /** Goes back to the table before that change, and to its dates. Only the last change can be undone. */
  'calendar.undo': command({
    input: z.strictObject({ number: z.int().min(1) }),
    output: answer<{ readonly moved: number }>(),
    error: answer<{ readonly type: 'NotTheLastChange' }>(),
  }),
} as const;
