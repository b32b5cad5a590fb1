import type { PractitionerId, RoomId, SittingId } from '../identifiers.ts';
import type { LocalDate, LocalTime } from '../local-date.ts';
import { minutesOf } from './minutes.ts';
import { type Travel, travelMinutes } from './travel.ts';

/** When a sitting takes place, with whom and in which room of the directory. */
export interface Booking {
  readonly sittingId: SittingId;
  /** `SC-2026-0142/3`: what is said instead of the family's name. */
  readonly reference: string;
  readonly heldOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly chairId: PractitionerId | null;
  readonly minuteTakerId: PractitionerId | null;
  /** Null where it is held at a place that is not in the directory. */
  readonly roomId: RoomId | null;
  /** Why the room is not to be had, where no sitting took it; may be empty. */
  readonly closedFor?: string;
}

/** Minutes that are left free before and after: for the chair to meet the family, and to turn a room round (domain.md 3.5). */
export interface Gaps {
  readonly chair: number;
  readonly room: number;
  /** What a chair needs besides between two buildings; absent where nothing is known of them (SC05). */
  readonly travel?: Travel;
}

export const usualGaps: Gaps = { chair: 30, room: 0 };

/** What stands against a booking: `refuse` cannot be done, `warn` is done for a reason. */
export interface Clash {
  readonly about: 'chair' | 'minute-taker' | 'room' | 'agencies';
  readonly severity: 'refuse' | 'warn';
  /** `Cedar Quorumson chairs SC-2026-0142/3 from 10:00 to 12:00 on that day.` */
  readonly words: string;
}

/** What the chair, the minute taker and the room are called. */
export interface BookedNames {
  readonly chair: string;
  readonly minuteTaker: string;
  readonly room: string;
}

/**
 * Everybody and every room that is in another of `bookings` at the same time, in words (SC01, SC05).
 *
 * Times that touch do not overlap. A chair or a room cannot be in two places: refused. A minute taker can be replaced on the
 * day, and too short a gap can be accepted: warned. `bookings` are those that are still to be held; the sitting's own is passed over.
 */
export const clashesOf = (
  asked: Booking,
  bookings: ReadonlyArray<Booking>,
  gaps: Gaps,
  names: BookedNames,
): ReadonlyArray<Clash> =>
  bookings
    .filter((other) => other.heldOn === asked.heldOn && other.sittingId !== asked.sittingId)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .flatMap((other) => [
      ...chairClashes(asked, other, gaps, names.chair),
      ...minuteTakerClashes(asked, other, names.minuteTaker),
      ...roomClashes(asked, other, gaps, names.room),
    ]);

/** Minutes between two bookings of one day; 0 where they touch, negative where they overlap. */
export const minutesApart = (a: Times, b: Times): number =>
  Math.max(minutesOf(b.startsAt) - minutesOf(a.endsAt), minutesOf(a.startsAt) - minutesOf(b.endsAt));

type Times = Pick<Booking, 'startsAt' | 'endsAt'>;

function* chairClashes({ chairId, ...asked }: Booking, other: Booking, gaps: Gaps, name: string): Generator<Clash> {
  const task = chairId === null ? null : taskOf(chairId, other);
  if (task === null) return;
  const apart = minutesApart(asked, other);
  const way = travelMinutes(gaps.travel, asked.roomId, other.roomId);
  if (apart < 0) yield { about: 'chair', severity: 'refuse', words: `${name} ${task} ${during(other)} on that day.` };
  else if (apart < gaps.chair + way)
    yield {
      about: 'chair',
      severity: 'warn',
      words: `${name} ${task} ${during(other)} on that day: ${inMinutes(apart)} between the two, and ${inMinutes(gaps.chair + way)} are kept free ${way === 0 ? '' : `to come from one building to the other and `}to meet the family.`,
    };
}

function* minuteTakerClashes({ minuteTakerId, ...asked }: Booking, other: Booking, name: string): Generator<Clash> {
  const task = minuteTakerId === null ? null : taskOf(minuteTakerId, other);
  if (task !== null && minutesApart(asked, other) < 0)
    yield { about: 'minute-taker', severity: 'warn', words: `${name} ${task} ${during(other)} on that day.` };
}

function* roomClashes({ roomId, ...asked }: Booking, other: Booking, gaps: Gaps, name: string): Generator<Clash> {
  if (roomId === null || roomId !== other.roomId) return;
  if (other.closedFor !== undefined) {
    const why = other.closedFor === '' ? '' : ` (${other.closedFor})`;
    yield { about: 'room', severity: 'refuse', words: `${name} cannot be used on that day${why}.` };
    return;
  }
  const apart = minutesApart(asked, other);
  if (apart < 0) yield { about: 'room', severity: 'refuse', words: `${name} is taken by ${during(other)} on that day.` };
  else if (apart < gaps.room)
    yield {
      about: 'room',
      severity: 'warn',
      words: `${name} is taken by ${during(other)} on that day: ${inMinutes(apart)} between the two, and ${inMinutes(gaps.room)} are kept free to turn it round.`,
    };
}

const taskOf = (id: PractitionerId, { chairId, minuteTakerId }: Booking): string | null => {
  if (chairId === id) return 'chairs';
  return minuteTakerId === id ? 'takes the minutes of' : null;
};

const during = ({ reference, startsAt, endsAt }: Booking): string => `${reference} from ${startsAt} to ${endsAt}`;
const inMinutes = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`);
