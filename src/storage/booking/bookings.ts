import type { FamilyId, PractitionerId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../../core/local-date.ts';
import type { Booking } from '../../core/scheduling/clashes.ts';
import type { FamilyWorker } from '../../core/scheduling/independence.ts';
import { closedDays } from '../../core/scheduling/room-closures.ts';
import type { ReadableDb } from '../database.ts';
import { roomClosures } from './room-closures.ts';

/** The sittings that are booked for a day from `from` to `until`, both inclusive, and not closed yet. */
const openBookingsSql = `
  SELECT s.id AS sittingId, s.reference, s.held_on AS heldOn, s.starts_at AS startsAt, s.ends_at AS endsAt, s.chair_id AS chairId,
    s.minute_taker_id AS minuteTakerId, s.room_id AS roomId
  FROM sitting s WHERE s.held_on BETWEEN $from AND $until AND s.booked_at IS NOT NULL AND s.closed_at IS NULL ORDER BY s.held_on`;
/** With the days on which a room is not to be had. */
export const openBookings = (db: ReadableDb, from: LocalDate, until: LocalDate): ReadonlyArray<Booking> => [
  ...db.prepare<unknown[], Booking>(openBookingsSql).all({ from, until }),
  ...closedDays(roomClosures(db), from, until),
];

/** Everybody who is or was on the list of one of the family's sittings for an agency. */
const familyWorkersSql = `
  SELECT DISTINCT i.practitioner_id AS practitionerId, i.name FROM sitting s JOIN invitee i ON i.sitting_id = s.id
  WHERE s.family_id = $familyId AND i.part = 'agency'`;
export const familyWorkers = (db: ReadableDb, familyId: FamilyId): ReadonlyArray<FamilyWorker> =>
  db.prepare<unknown[], FamilyWorker>(familyWorkersSql).all({ familyId });

/** Another open sitting of that day that one of these people is on the list of. */
export interface OtherInvitation {
  readonly practitionerId: PractitionerId;
  readonly reference: string;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
}
const invitationsOnSql = `
  SELECT i.practitioner_id AS practitionerId, s.reference, s.starts_at AS startsAt, s.ends_at AS endsAt
  FROM sitting s JOIN invitee i ON i.sitting_id = s.id
  WHERE s.held_on = $on AND s.booked_at IS NOT NULL AND s.closed_at IS NULL AND s.id <> $but AND i.practitioner_id IS NOT NULL
    AND i.part NOT IN ('chair', 'minute-taker') AND i.attendance NOT IN ('not-invited', 'apologies')`;
export const invitationsOn = (db: ReadableDb, on: LocalDate, but: SittingId): ReadonlyArray<OtherInvitation> =>
  db.prepare<unknown[], OtherInvitation>(invitationsOnSql).all({ on, but });

/** The booked sittings, not closed yet, that somebody chairs, takes the minutes of or is asked to. */
const conferencesOfPractitionerSql = `
  SELECT DISTINCT s.id AS sittingId, s.reference, s.held_on AS heldOn, s.starts_at AS startsAt, s.ends_at AS endsAt, s.chair_id AS chairId,
    s.minute_taker_id AS minuteTakerId, s.room_id AS roomId
  FROM sitting s LEFT JOIN invitee i ON i.sitting_id = s.id AND i.practitioner_id = $id AND i.attendance <> 'not-invited'
  WHERE s.booked_at IS NOT NULL AND s.closed_at IS NULL AND s.distributed_at IS NULL
    AND (i.id IS NOT NULL OR s.chair_id = $id OR s.minute_taker_id = $id)`;
export const conferencesOfPractitioner = (db: ReadableDb, id: PractitionerId): ReadonlyArray<Booking> =>
  db.prepare<unknown[], Booking>(conferencesOfPractitionerSql).all({ id });
