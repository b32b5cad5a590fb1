import type { Room } from '../agencies/directory.ts';
import type { LocalDate } from '../local-date.ts';
import { type Availability, absenceOn, hoursOn } from './availability.ts';
import type { Booking, Gaps } from './clashes.ts';
import { minutesOf } from './minutes.ts';
import { type RoomFeature, startsEvery } from './slots.ts';

/** A stretch of one day in minutes since midnight, from `from` up to, not including, `until`. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** What one chair or one room still offers on one day. */
export interface Offer {
  /** When it can be used at all; null on a day when it cannot. */
  readonly hours: Stretch | null;
  /** What it is taken by. */
  readonly taken: ReadonlyArray<Stretch>;
  /** Minutes that stay free before and after each. */
  readonly gap: number;
  /** How many more conferences it takes that day. */
  readonly places: number;
}

/** The chair's working hours on that day, without what they chair or take the minutes of, and how many more they take (SC05). */
export const chairOffer = (chair: Availability, on: LocalDate, bookings: ReadonlyArray<Booking>, gaps: Gaps): Offer => {
  const id = chair.practitionerId;
  const hours = absenceOn(chair, on) === undefined ? hoursOn(chair, on) : undefined;
  const ofDay = bookings.filter((b) => b.heldOn === on && (b.chairId === id || b.minuteTakerId === id));
  const chairing = ofDay.filter((b) => b.chairId === id).length;
  return {
    hours: hours === undefined ? null : { from: minutesOf(hours.from), until: minutesOf(hours.until) },
    taken: ofDay.map(stretchOf),
    gap: gaps.chair,
    places: hours === undefined ? 0 : Math.max(0, chair.pattern.conferencesADay - chairing),
  };
};

export const roomOffer = (room: Room, on: LocalDate, bookings: ReadonlyArray<Booking>, gaps: Gaps): Offer => ({
  hours: { from: 0, until: 24 * 60 - 1 },
  taken: bookings.filter((b) => b.heldOn === on && b.roomId === room.id).map(stretchOf),
  gap: gaps.room,
  places: Number.POSITIVE_INFINITY,
});

/** Every start on the hour or half hour at which so many minutes fit, the gap to everything else kept. */
export const startsIn = ({ hours, taken, gap, places }: Offer, minutes: number): ReadonlyArray<number> => {
  if (hours === null || places === 0) return [];
  const starts: number[] = [];
  for (let start = Math.ceil(hours.from / startsEvery) * startsEvery; start + minutes <= hours.until; start += startsEvery)
    if (taken.every(({ from, until }) => from - (start + minutes) >= gap || start - until >= gap)) starts.push(start);
  return starts;
};

export const offersFeatures = (room: Room, needs: ReadonlyArray<RoomFeature>): boolean =>
  needs.every((need) => room[need] === true);

const stretchOf = ({ startsAt, endsAt }: Booking): Stretch => ({ from: minutesOf(startsAt), until: minutesOf(endsAt) });
