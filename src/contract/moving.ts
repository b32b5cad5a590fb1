import { z } from 'zod';
import type { InviteeId } from '../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../core/local-date.ts';
import type { Clash } from '../core/scheduling/clashes.ts';
import type { MovedDate } from '../core/scheduling/move.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import type { BookingFault } from './sitting-answers.ts';
import { sittingTables } from './tables.ts';
import { date, line, paragraph, practitionerId, roomId, sittingId, time } from './values.ts';

/** Where a booked sitting is to go. The place follows from the room; where there is none, it stays as it is written. */
const target = {
  sittingId,
  heldOn: date,
  startsAt: time,
  endsAt: time,
  chairId: practitionerId,
  roomId: roomId.nullable(),
};

export interface BookedWhere {
  readonly heldOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly place: string;
  readonly chairName: string;
}

/** One person whom the move affects, each way in words. */
export interface AffectedPerson {
  readonly key: string;
  /** A child is not named: `a child`. */
  readonly name: string;
  /** `chair`, `minute taker`, `Example Oaks Primary`, `mother`. */
  readonly role: string;
  readonly effects: ReadonlyArray<string>;
  /** They cannot come then, as far as is known here: away, or asked to another conference at that time. */
  readonly warns: boolean;
}

/** Everything that would follow from a move; nothing is kept (DL06). */
export interface MovePreview {
  readonly reference: string;
  readonly from: BookedWhere;
  readonly to: BookedWhere;
  readonly changes: boolean;
  readonly dates: ReadonlyArray<MovedDate>;
  /** Each awaited report that is due on another day. */
  readonly reports: ReadonlyArray<{
    readonly inviteeId: InviteeId;
    readonly name: string;
    readonly before: LocalDate;
    readonly after: LocalDate;
    /** `2 working days later`. */
    readonly byHowMuch: string;
    readonly isPast: boolean;
  }>;
  readonly people: ReadonlyArray<AffectedPerson>;
  /** How many invitations go out again. */
  readonly invitations: number;
  /** Where the move stands on each limit; one sentence for children whose limit is the same. */
  readonly limits: ReadonlyArray<{ readonly words: string; readonly late: boolean }>;
  readonly clashes: ReadonlyArray<Clash>;
  /** What cannot be done at all, in words: a day that nobody works, times the wrong way round. */
  readonly refusals: ReadonlyArray<string>;
  /** Days that are only worth a second thought: the council is closed. */
  readonly hints: ReadonlyArray<string>;
  readonly needsLateReason: boolean;
  readonly needsReason: boolean;
  /** What was said when it was booked, to begin with. */
  readonly lateReason: string;
  readonly lateApprovedBy: string;
  readonly despite: string;
}

export type UndoFault =
  | NotHere
  /** It has not been moved, or the last move was taken back. */
  | { readonly type: 'NothingToUndo' }
  /** The booking was changed after the move: taking the move back would lose that. */
  | { readonly type: 'ChangedSince' }
  | BookingFault;

/** Moving a booked sitting: first every consequence, then one act, then one way back (DL06). */
export const movingApi = {
  'sitting.movePreview': query({
    input: z.strictObject(target),
    output: answer<MovePreview>(),
    error: answer<NotHere | { readonly type: 'NotBooked' } | { readonly type: 'AlreadyClosed' }>(),
    reads: [
      ...sittingTables,
      'chair_absence',
      'chair_pattern',
      'chair_hours',
      'agency_blackout',
      'room_closure',
      'chair_declaration',
    ],
  }),
  'sitting.move': command({
    input: z.strictObject({
      ...target,
      lateReason: paragraph.default(''),
      lateApprovedBy: line.default(''),
      /** Why it is booked although there are warnings; kept with the sitting. */
      despite: paragraph.default(''),
    }),
    output: answer<{ readonly reference: string; readonly words: string }>(),
    error: answer<BookingFault | { readonly type: 'NotBooked' }>(),
  }),
  /** Takes the last move back: date, time, place, room and chair exactly, and what people had been told. */
  'sitting.undoMove': command({
    input: z.strictObject({ sittingId }),
    output: answer<{ readonly reference: string; readonly words: string }>(),
    error: answer<UndoFault>(),
  }),
} as const;
