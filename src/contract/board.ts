import { z } from 'zod';
import type { Stage } from '../core/conferences/sitting.ts';
import type { PractitionerId, RoomId, SittingId } from '../core/identifiers.ts';
import { daysBetween, type LocalDate } from '../core/local-date.ts';
import type { Availability } from '../core/scheduling/availability.ts';
import type { Booking, Gaps } from '../core/scheduling/clashes.ts';
import type { LateSitting } from '../core/scheduling/lateness.ts';
import type { RoomClosure } from '../core/scheduling/room-closures.ts';
import { answer, query } from './procedure.ts';
import { date } from './values.ts';

/** One booked sitting as a block of the board. It says the family's reference and never a child's name. */
export interface BoardSitting extends Booking {
  readonly place: string;
  /** `initial conference`. */
  readonly kind: string;
  readonly children: number;
  readonly stage: Stage;
  /** False once the chair has closed it: it stays where it was held. */
  readonly isOpen: boolean;
  readonly minuteTakerName: string;
  /** The earliest limit of its children's conferences. */
  readonly dueOn: LocalDate | null;
}

export interface BoardDay {
  readonly on: LocalDate;
  /** Why no conference can be booked on that day, in words; null where one can. */
  readonly whyNot: string | null;
  /** `Good Friday`, or what the council closes for; empty on an ordinary day. */
  readonly note: string;
}

export interface BoardChair extends Availability {
  readonly name: string;
}

export interface BoardRoom {
  readonly id: RoomId;
  readonly name: string;
  readonly place: string;
  /** When it is not to be had. */
  readonly closures: ReadonlyArray<RoomClosure>;
}

/** What stands in the calendar from `from` to `until`, both inclusive (SC01). */
export interface BoardView {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: ReadonlyArray<BoardDay>;
  /** Everybody who chairs, and whoever chairs one of the sittings. */
  readonly chairs: ReadonlyArray<BoardChair>;
  readonly rooms: ReadonlyArray<BoardRoom>;
  readonly sittings: ReadonlyArray<BoardSitting>;
  readonly gaps: Gaps;
}

export interface MonthDay extends BoardDay {
  readonly sittings: number;
  readonly children: number;
  readonly chairsAway: number;
}

/** A chair's share of the work of a period (SC05). */
export interface FairnessRow {
  readonly chairId: PractitionerId;
  readonly name: string;
  readonly sittings: number;
  readonly children: number;
  readonly hardCases: number;
  /** Working days of the period on which this chair works and is not away. */
  readonly daysThere: number;
}

export interface Fairness {
  readonly rows: ReadonlyArray<FairnessRow>;
  /** Of every chair together: the denominators. */
  readonly sittings: number;
  readonly children: number;
  readonly hardCases: number;
  readonly daysThere: number;
  /** What makes a case hard here, in words. */
  readonly hardMeans: ReadonlyArray<string>;
}

/** How often a review is chaired by who chaired before (SC03). */
export interface Continuity {
  readonly reviews: number;
  readonly sameChair: number;
  readonly withoutFormer: number;
  /** The reviews with another chair, each with the reason that was recorded; empty where none was. */
  readonly others: ReadonlyArray<{
    readonly sittingId: SittingId;
    readonly reference: string;
    readonly heldOn: LocalDate;
    readonly chairName: string;
    readonly formerChairName: string;
    readonly reason: string;
  }>;
}

/** How many conferences of a period are after their limit, and why (DL07). */
export interface Lateness {
  /** Conferences that have a limit, one for each child: the denominator. */
  readonly conferences: number;
  readonly reasons: ReadonlyArray<{
    readonly reason: string;
    readonly conferences: number;
    readonly initial: number;
    readonly reviews: number;
  }>;
  /** How many of them are after their limit. */
  readonly afterLimit: number;
  readonly late: ReadonlyArray<LateSitting>;
}

const longest = 100;
const range = z
  .strictObject({ from: date, until: date })
  .refine(({ from, until }) => from <= until, { error: 'The last day is before the first.', path: ['until'] });
const visible = range.refine(({ from, until }) => daysBetween(from, until) < longest, {
  error: `At most ${longest} days are shown at once.`,
  path: ['until'],
});

const boardTables = [
  'sitting',
  'conference',
  'practitioner',
  'room',
  'setting',
  'holiday_table',
  'chair_absence',
  'room_closure',
  'chair_pattern',
  'chair_hours',
];

/** What the calendar shows: only the days that are seen are asked for. */
export const boardApi = {
  'calendar.board': query({
    input: visible,
    output: answer<BoardView>(),
    error: answer<never>(),
    reads: boardTables,
  }),
  'calendar.month': query({
    input: visible,
    output: answer<ReadonlyArray<MonthDay>>(),
    error: answer<never>(),
    reads: boardTables,
  }),
  /** How the work of a period is shared among the chairs; both days inclusive (SC05). */
  'calendar.fairness': query({
    input: range,
    output: answer<Fairness>(),
    error: answer<never>(),
    reads: [...boardTables, 'request', 'request_condition_apart', 'person', 'dissent'],
  }),
  /** Reviews of a period by whether the former chair chairs them; both days inclusive (SC03). */
  'calendar.continuity': query({
    input: range,
    output: answer<Continuity>(),
    error: answer<never>(),
    reads: ['sitting', 'conference', 'practitioner'],
  }),
  /** Conferences of a period that are after their limit, by reason; both days inclusive (DL07). */
  'calendar.lateness': query({
    input: range,
    output: answer<Lateness>(),
    error: answer<never>(),
    reads: ['sitting', 'conference'],
  }),
} as const;
