import type { AbsenceId, PractitionerId } from '../identifiers.ts';
import { type LocalDate, type LocalTime, longDate, weekday } from '../local-date.ts';
import type { Booking, Clash } from './clashes.ts';

/** Days on which a chair does not chair: leave, training. Both ends inclusive. */
export interface Absence {
  readonly id: AbsenceId;
  readonly practitionerId: PractitionerId;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** `annual leave`, `training`; may be empty. */
  readonly reason: string;
}

/** One weekday that a chair works, 1 for Monday to 7 for Sunday. */
export interface WorkingHours {
  readonly weekday: number;
  readonly from: LocalTime;
  readonly until: LocalTime;
}

export interface WorkingPattern {
  /** At most one entry for each weekday; a weekday without one is not worked. */
  readonly hours: ReadonlyArray<WorkingHours>;
  /** How many conferences the chair takes on one day. */
  readonly conferencesADay: number;
}

/** Monday to Friday, nine to five, two conferences a day: for every chair of whom nothing else is said (SC05). */
export const usualPattern: WorkingPattern = {
  hours: [1, 2, 3, 4, 5].map((day) => ({ weekday: day, from: '09:00' as LocalTime, until: '17:00' as LocalTime })),
  conferencesADay: 2,
};

/** When a chair can be asked. */
export interface Availability {
  readonly practitionerId: PractitionerId;
  readonly pattern: WorkingPattern;
  readonly absences: ReadonlyArray<Absence>;
  /** The first and the last day on which they chair, both inclusive; absent where it is open (R-CH-08). */
  readonly chairsFrom?: LocalDate;
  readonly chairsUntil?: LocalDate;
}

/**
 * Why the chair would not be there, or has enough on that day, in words (SC05). Warnings: a chair may agree all the same.
 *
 * `bookings` are those still to be held; the sitting's own is passed over.
 */
export const chairUnavailable = (
  asked: Booking,
  chair: Availability & { readonly name: string },
  bookings: ReadonlyArray<Booking>,
): ReadonlyArray<Clash> =>
  [periodWords(asked, chair), absenceWords(asked, chair), hoursWords(asked, chair), limitWords(asked, chair, bookings)].flatMap(
    (words) => (words === null ? [] : [{ about: 'chair', severity: 'warn', words }]),
  );

export const absenceOn = ({ absences }: Availability, on: LocalDate): Absence | undefined =>
  absences.find((absence) => absence.from <= on && on <= absence.until);

/** Whether somebody chairs at all on that day: not before their first, and not after their last (R-CH-08). */
export const chairsOn = ({ chairsFrom, chairsUntil }: Pick<Availability, 'chairsFrom' | 'chairsUntil'>, on: LocalDate): boolean =>
  (chairsFrom === undefined || chairsFrom <= on) && (chairsUntil === undefined || on <= chairsUntil);

/** The hours in which they can be asked on that day; undefined where they do not work, or do not chair then. */
export const hoursOn = (chair: Availability, on: LocalDate): WorkingHours | undefined =>
  chairsOn(chair, on) ? chair.pattern.hours.find((hours) => hours.weekday === weekday(on)) : undefined;

/** How many other conferences the chair has on that day. */
const conferencesOn = (chairId: PractitionerId, asked: Booking, bookings: ReadonlyArray<Booking>): number =>
  bookings.filter((b) => b.heldOn === asked.heldOn && b.sittingId !== asked.sittingId && b.chairId === chairId).length;

type Chair = Availability & { readonly name: string };

const periodWords = ({ heldOn }: Booking, chair: Chair): string | null =>
  chairsOn(chair, heldOn) ? null : `${chair.name} ${periodInWords(chair)}.`;

/** `chairs from Wed 1 April 2026 to Fri 30 October 2026`. */
const periodInWords = ({ chairsFrom, chairsUntil }: Pick<Availability, 'chairsFrom' | 'chairsUntil'>): string => {
  if (chairsFrom === undefined) return chairsUntil === undefined ? 'chairs' : `chairs until ${longDate(chairsUntil)}`;
  return `chairs from ${longDate(chairsFrom)}${chairsUntil === undefined ? '' : ` to ${longDate(chairsUntil)}`}`;
};

const absenceWords = ({ heldOn }: Booking, chair: Chair): string | null => {
  const absence = absenceOn(chair, heldOn);
  if (absence === undefined) return null;
  return `${chair.name} is ${absenceInWords(absence)}.`;
};

/** `away from Mon 20 April 2026 to Fri 24 April 2026 (annual leave)`. */
export const absenceInWords = ({ from, until, reason }: Absence): string => {
  const days = from === until ? `on ${longDate(from)}` : `from ${longDate(from)} to ${longDate(until)}`;
  return `away ${days}${reason.trim() === '' ? '' : ` (${reason.trim()})`}`;
};

const hoursWords = ({ heldOn, startsAt, endsAt }: Booking, chair: Chair): string | null => {
  if (!chairsOn(chair, heldOn)) return null;
  const hours = hoursOn(chair, heldOn);
  const name = weekdayName(weekday(heldOn));
  if (hours === undefined) return `${chair.name} does not work on ${name}s.`;
  if (startsAt >= hours.from && endsAt <= hours.until) return null;
  return `${chair.name} works from ${hours.from} to ${hours.until} on ${name}s.`;
};

const limitWords = (asked: Booking, chair: Chair, bookings: ReadonlyArray<Booking>): string | null => {
  const others = conferencesOn(chair.practitionerId, asked, bookings);
  const most = chair.pattern.conferencesADay;
  if (others < most) return null;
  return `${chair.name} already has ${others === 1 ? '1 conference' : `${others} conferences`} on that day, and takes ${most} at most.`;
};

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** `Monday` for 1 to `Sunday` for 7. */
export const weekdayName = (number: number): string => names[number - 1] ?? '';
