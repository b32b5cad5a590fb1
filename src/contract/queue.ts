import { z } from 'zod';
import type { PractitionerId, RoomId, SittingId } from '../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../core/local-date.ts';
import type { QueueProgress } from '../core/scheduling/plan-queue.ts';
import { answer, command, query } from './procedure.ts';
import { line, paragraph, sittingId } from './values.ts';

/** One sitting of the queue, with where the plan would hold it. */
export interface QueueRow {
  /** Of a review that nobody has asked for yet, an identifier of this plan alone: the request is made when it is accepted. */
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly familyName: string;
  /** `initial conference`, or `review` for one that is due and not yet asked for. */
  readonly kind: string;
  readonly children: number;
  readonly isAskedFor: boolean;
  readonly dueOn: LocalDate | null;
  readonly holdBy: LocalDate | null;
  /** Null where there was no room for it within a month of its hold-by. */
  readonly place: QueuePlace | null;
  /** Without a place, or on a day after a limit: then it needs a reason and the name of a senior manager (DL07). */
  readonly isLate: boolean;
  /** `In time`, `Late by 2 working days`, `No place found`. */
  readonly inTimeWords: string;
  /** `Same chair as last time`, or why another. */
  readonly chairWords: string;
  /** Who is asked and would hardly come on that day; empty where everybody can (SC10). */
  readonly awayWords: string;
  /** Whether it was accepted and booked. */
  readonly isBooked: boolean;
}

export interface QueuePlace {
  readonly heldOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly chairId: PractitionerId;
  readonly chairName: string;
  readonly roomId: RoomId | null;
  readonly roomName: string;
}

export interface QueueLoad {
  readonly chairName: string;
  /** Conferences of the time that is looked at: booked already, and planned. */
  readonly booked: number;
  readonly planned: number;
  /** What would be the chair's fair share by the days they work, to one decimal. */
  readonly share: number;
}

export interface QueuePlanView {
  readonly total: number;
  readonly inTime: number;
  /** No plan can have fewer late than these: proven. */
  readonly lateAtLeast: number;
  /** How far everything else that is weighed may be from the best there is, in percent; 0 where this is proven to be the best. */
  readonly gapPercent: number;
  /** Whether somebody stopped it, or its time was over, before it was good enough. */
  readonly isStopped: boolean;
  readonly rows: ReadonlyArray<QueueRow>;
  readonly loads: ReadonlyArray<QueueLoad>;
}

export type QueueState =
  | { readonly status: 'none'; readonly waiting: number }
  | { readonly status: 'running'; readonly waiting: number; readonly progress: QueueProgress }
  | { readonly status: 'planned'; readonly waiting: number; readonly plan: QueuePlanView }
  | { readonly status: 'failed'; readonly waiting: number };

/** A sitting of the plan that could not be booked any more, and why in words. */
export interface NotBookedAnyMore {
  readonly reference: string;
  readonly familyName: string;
  readonly why: string;
}

/** Planning everything that waits at once: nothing is kept until a person accepts it. */
export const queueApi = {
  /** How far the planning is, or the plan. It is asked again and again while a plan is made. */
  'queue.state': query({
    input: z.strictObject({}),
    output: answer<QueueState>(),
    error: answer<never>(),
    reads: [],
  }),
  /** Begins a plan of everything that waits now; a plan that was there is gone. */
  'queue.start': command({
    input: z.strictObject({}),
    output: answer<{ readonly waiting: number }>(),
    error: answer<{ readonly type: 'NothingWaits' }>(),
  }),
  /** Ends the planning: the best plan so far is given, with what is proven. */
  'queue.stop': command({ input: z.strictObject({}), output: answer<null>(), error: answer<never>() }),
  /** Books what was chosen, each as one act of its own by the rules of booking. */
  'queue.accept': command({
    input: z.strictObject({
      sittingIds: z.array(sittingId).min(1).max(1000),
      /** For those that are late: why, and the senior manager who agreed (DL07, P-15). */
      lateReason: paragraph,
      lateApprovedBy: line,
    }),
    output: answer<{ readonly booked: number; readonly notBooked: ReadonlyArray<NotBookedAnyMore> }>(),
    error: answer<{ readonly type: 'NoPlan' }>(),
  }),
} as const;
