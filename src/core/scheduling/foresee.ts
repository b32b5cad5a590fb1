import type { LocalDate } from '../local-date.ts';
import { longDate } from '../local-date.ts';
import { type Availability, chairUnavailable } from './availability.ts';
import { type BookedNames, type Booking, clashesOf, type Gaps } from './clashes.ts';

/** What is known of the days around a sitting without asking the records again. */
export interface Surroundings {
  /** Those that are still to be held. */
  readonly bookings: ReadonlyArray<Booking>;
  readonly chairs: ReadonlyArray<Availability & { readonly name: string }>;
  readonly gaps: Gaps;
  readonly whyNotOn: (day: LocalDate) => string | null;
}

/** How a place would do for a sitting: `refused` cannot be booked, `reason` can for a reason. */
export interface Foresight {
  readonly verdict: 'free' | 'reason' | 'refused';
  /** One sentence each; empty where it is free. */
  readonly words: ReadonlyArray<string>;
}

/**
 * How a sitting would do at another time, with another chair or in another room, said while it is being moved there (SC01).
 *
 * The same rules that a booking is judged by, for what can be seen on the board: the preview of the move asks the records for
 * the rest, such as the chair's independence of the family (R-CH-02).
 */
export const foresee = (
  asked: Booking & { readonly dueOn: LocalDate | null },
  names: BookedNames,
  { bookings, chairs, gaps, whyNotOn }: Surroundings,
): Foresight => {
  const whyNot = whyNotOn(asked.heldOn);
  if (whyNot !== null) return { verdict: 'refused', words: [whyNot] };
  const chair = chairs.find((one) => one.practitionerId === asked.chairId);
  const clashes = [
    ...clashesOf(asked, bookings, gaps, names),
    ...(chair === undefined ? [] : chairUnavailable(asked, chair, bookings)),
  ];
  const late =
    asked.dueOn !== null && asked.heldOn > asked.dueOn
      ? [`It is due by ${longDate(asked.dueOn)}: later needs a reason and a senior manager who agreed.`]
      : [];
  const refused = clashes.filter((clash) => clash.severity === 'refuse');
  if (refused.length > 0) return { verdict: 'refused', words: refused.map((clash) => clash.words) };
  const words = [...late, ...clashes.map((clash) => clash.words)];
  return { verdict: words.length === 0 ? 'free' : 'reason', words };
};
