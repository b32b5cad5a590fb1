import type { BoardChair } from '../../contract/board.ts';
import type { PractitionerId } from '../../core/identifiers.ts';
import { addDays, daysBetween, type LocalDate } from '../../core/local-date.ts';
import { practitioners } from '../../storage/agencies/agencies.ts';
import { availabilityOf } from '../../storage/booking/availability.ts';
import type { ReadableDb } from '../../storage/database.ts';

/** Everybody who chairs, and whoever does not any more and still has one of these sittings, by name. */
export const chairsOf = (db: ReadableDb, alsoIds: ReadonlyArray<PractitionerId>): ReadonlyArray<BoardChair> => {
  const people = practitioners(db).filter((one) => one.chairs || alsoIds.includes(one.id));
  const names = new Map(people.map((one) => [one.id, one.name]));
  return availabilityOf(
    db,
    people.map((one) => one.id),
  ).map((one) => ({ ...one, name: names.get(one.practitionerId) ?? '' }));
};

/** Each day from the first to the last, both included. */
export const daysFrom = (from: LocalDate, until: LocalDate): ReadonlyArray<LocalDate> =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, days) => addDays(from, days));
