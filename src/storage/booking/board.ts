import type { ConferenceKind, Progress } from '../../core/conferences/sitting.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { Booking } from '../../core/scheduling/clashes.ts';
import type { ReviewChair, SittingLoad } from '../../core/scheduling/fairness.ts';
import type { ConferenceTime } from '../../core/scheduling/lateness.ts';
import type { ReadableDb } from '../database.ts';

export interface BookedSitting extends Booking, Progress {
  readonly place: string;
  readonly minuteTakerName: string | null;
  readonly children: number;
  readonly kinds: ReadonlyArray<ConferenceKind>;
  readonly dueOn: LocalDate | null;
}

/** The earlier of a conference's limits, where it takes up one that was stopped (C-09). */
const limitOf = 'coalesce(min(c.due_on, c.first_due_on), c.due_on, c.first_due_on)';

/** Every booked sitting from `from` to `until`, both inclusive, day by day. */
export const bookedSittingsSql = `
  SELECT s.id AS sittingId, s.reference, s.held_on AS heldOn, s.starts_at AS startsAt, s.ends_at AS endsAt, s.place, s.room_id AS roomId,
    s.chair_id AS chairId, s.minute_taker_id AS minuteTakerId, m.name AS minuteTakerName, s.booked_at AS bookedAt,
    s.invited_at AS invitedAt, s.closed_at AS closedAt, s.approved_at AS approvedAt, s.distributed_at AS distributedAt,
    s.cancelled_at AS cancelledAt,
    (SELECT COUNT(*) FROM conference c WHERE c.sitting_id = s.id) AS children,
    (SELECT MIN(${limitOf}) FROM conference c WHERE c.sitting_id = s.id) AS dueOn,
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

/** Every booked sitting of a period by what makes it heavy for its chair; both days inclusive. */
const loadsBetweenSql = `
  SELECT s.chair_id AS chairId, r.arrangements, r.fabricated_illness AS fabricatedIllness,
    (SELECT COUNT(DISTINCT a.person_id) FROM request_condition_apart a WHERE a.request_id = r.id) AS keptAway,
    (SELECT COUNT(*) FROM conference c WHERE c.sitting_id = s.id) AS children,
    (SELECT COUNT(*) FROM person p WHERE p.family_id = s.family_id AND p.interpreter <> '') AS interpreters,
    (SELECT COUNT(*) FROM dissent d WHERE d.sitting_id = s.id) AS dissents
  FROM sitting s JOIN request r ON r.id = s.request_id
  WHERE s.held_on BETWEEN $from AND $until AND s.booked_at IS NOT NULL`;
export const loadsBetween = (db: ReadableDb, from: LocalDate, until: LocalDate): ReadonlyArray<SittingLoad> =>
  db
    .prepare<unknown[], Omit<SittingLoad, 'fabricatedIllness'> & { readonly fabricatedIllness: number }>(loadsBetweenSql)
    .all({ from, until })
    .map((row) => ({ ...row, fabricatedIllness: row.fabricatedIllness === 1 }));

/** Every booked review of a period with its chair and the chair of the family's last conference before it, by day. */
const reviewChairsSql = `
  SELECT s.id AS sittingId, s.reference, s.held_on AS heldOn, s.chair_id AS chairId, s.booked_despite AS reason,
    (SELECT f.chair_id FROM sitting f WHERE f.family_id = s.family_id AND f.closed_at IS NOT NULL AND f.held_on < s.held_on
      ORDER BY f.held_on DESC LIMIT 1) AS formerChairId
  FROM sitting s
  WHERE s.held_on BETWEEN $from AND $until AND s.booked_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM conference c WHERE c.sitting_id = s.id AND c.kind IN ('review', 'early-review'))
  ORDER BY s.held_on`;
export const reviewChairsBetween = (db: ReadableDb, from: LocalDate, until: LocalDate): ReadonlyArray<ReviewChair> =>
  db.prepare<unknown[], ReviewChair>(reviewChairsSql).all({ from, until });

/** Every booked conference of a period that has a limit, by day; both days inclusive. */
const conferenceTimesSql = `
  SELECT s.id AS sittingId, s.reference, c.kind, s.held_on AS heldOn, ${limitOf} AS dueOn, c.late_reason AS lateReason,
    c.late_approved_by AS lateApprovedBy
  FROM sitting s JOIN conference c ON c.sitting_id = s.id
  WHERE s.held_on BETWEEN $from AND $until AND s.booked_at IS NOT NULL AND ${limitOf} IS NOT NULL ORDER BY s.held_on`;
export const conferenceTimesBetween = (db: ReadableDb, from: LocalDate, until: LocalDate): ReadonlyArray<ConferenceTime> =>
  db.prepare<unknown[], ConferenceTime>(conferenceTimesSql).all({ from, until });
