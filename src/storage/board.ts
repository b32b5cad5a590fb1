import type { ConferenceKind, Progress } from '../core/conferences/sitting.ts';
import type { LocalDate } from '../core/local-date.ts';
import type { Booking } from '../core/scheduling/clashes.ts';
import type { ReadableDb } from './database.ts';

export interface BookedSitting extends Booking, Progress {
  readonly place: string;
  readonly minuteTakerName: string | null;
  readonly children: number;
  readonly kinds: ReadonlyArray<ConferenceKind>;
  readonly dueOn: LocalDate | null;
}

/** Every booked sitting from `from` to `until`, both inclusive, day by day. */
export const bookedSittingsSql = `
  SELECT s.id AS sittingId, s.reference, s.held_on AS heldOn, s.starts_at AS startsAt, s.ends_at AS endsAt, s.place, s.room_id AS roomId,
    s.chair_id AS chairId, s.minute_taker_id AS minuteTakerId, m.name AS minuteTakerName, s.booked_at AS bookedAt,
    s.invited_at AS invitedAt, s.closed_at AS closedAt, s.approved_at AS approvedAt, s.distributed_at AS distributedAt,
    s.cancelled_at AS cancelledAt,
    (SELECT COUNT(*) FROM conference c WHERE c.sitting_id = s.id) AS children,
    (SELECT MIN(c.due_on) FROM conference c WHERE c.sitting_id = s.id) AS dueOn,
    (SELECT group_concat(c.kind) FROM conference c WHERE c.sitting_id = s.id) AS kinds
  FROM sitting s LEFT JOIN practitioner m ON m.id = s.minute_taker_id
  WHERE s.held_on BETWEEN $from AND $until AND s.booked_at IS NOT NULL ORDER BY s.held_on`;
export const bookedSittings = (db: ReadableDb, from: LocalDate, until: LocalDate): ReadonlyArray<BookedSitting> =>
  db
    .prepare<unknown[], Omit<BookedSitting, 'kinds'> & { readonly kinds: string | null }>(bookedSittingsSql)
    .all({ from, until })
    .map(({ kinds, ...row }) => ({ ...row, kinds: (kinds ?? '').split(',').filter((kind) => kind !== '') as ConferenceKind[] }));

/** How many sittings, about how many children, are booked for each day that has one. */
export const bookedADaySql = `
  SELECT s.held_on AS heldOn, COUNT(DISTINCT s.id) AS sittings, COUNT(c.id) AS children
  FROM sitting s LEFT JOIN conference c ON c.sitting_id = s.id
  WHERE s.held_on BETWEEN $from AND $until AND s.booked_at IS NOT NULL GROUP BY s.held_on`;
export interface BookedADay {
  readonly heldOn: LocalDate;
  readonly sittings: number;
  readonly children: number;
}
export const bookedADay = (db: ReadableDb, from: LocalDate, until: LocalDate): ReadonlyArray<BookedADay> =>
  db.prepare<unknown[], BookedADay>(bookedADaySql).all({ from, until });
