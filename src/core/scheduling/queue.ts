import type { Room } from '../agencies/directory.ts';
import type { PractitionerId, RoomId, SittingId } from '../identifiers.ts';
import { addDays, type LocalDate, type LocalTime } from '../local-date.ts';
import { addWorkingDays, isWorkingDay, type WorkingCalendar, workingDaysBetween } from '../procedures/working-calendar.ts';
import { type AskedAgencies, awayOn } from './asked-agencies.ts';
import type { Availability } from './availability.ts';
import type { Booking, Gaps } from './clashes.ts';
import { costOf, type EnquiryDoubts, type RoomFeature } from './slots.ts';
import { longestWay } from './travel.ts';

/** One sitting that waits for a date. */
export interface Waiting {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly isReview: boolean;
  /** The day that was agreed at the last conference; null or absent where none is, or it has passed. */
  readonly agreedOn?: LocalDate | null;
  /** The earliest hold-by of its conferences; null while no clock runs, and then it cannot be late. */
  readonly holdBy: LocalDate | null;
  readonly durationMinutes: number;
  readonly needs: ReadonlyArray<RoomFeature>;
  /** Who chaired the family's last conference (R-CH-03). */
  readonly lastChairId: PractitionerId | null;
  /** Those who may chair it: independent of the family (R-CH-02). */
  readonly chairIds: ReadonlyArray<PractitionerId>;
  /** Of those, who has first to say whether they took part in the section 47 enquiry (R-CH-02). */
  readonly enquiryDoubts?: EnquiryDoubts;
  /** The first day on which a report for a conference on that day would be due; null where no rule says. */
  readonly reportsDueOn: (heldOn: LocalDate) => LocalDate | null;
  /** Who is asked, and when they would hardly come (SC10). */
  readonly asked: AskedAgencies;
}

export interface QueueQuestion {
  readonly today: LocalDate;
  readonly waiting: ReadonlyArray<Waiting>;
  readonly chairs: ReadonlyArray<Availability>;
  /** The rooms of the directory. Where there is none at all, sittings are planned without a room. */
  readonly rooms: ReadonlyArray<Room>;
  readonly bookings: ReadonlyArray<Booking>;
  readonly gaps: Gaps;
  readonly calendar: WorkingCalendar;
}

/** A day on which one sitting could be held as far as its dates go, and what that gives up. */
export interface PossibleDay {
  /** Its place among the days of the world. */
  readonly day: number;
  /** Working days after hold-by; 0 where it is in time. */
  readonly late: number;
  readonly cost: number;
}

export type WaitingInWorld = Omit<Waiting, 'reportsDueOn' | 'asked'> & { readonly days: ReadonlyArray<PossibleDay> };

/** The question as plain values: it can be handed to another thread, and no calendar is needed to answer it. */
export interface QueueWorld extends Pick<QueueQuestion, 'chairs' | 'rooms' | 'bookings' | 'gaps'> {
  /** The working days that are looked at, in order. */
  readonly days: ReadonlyArray<LocalDate>;
  readonly waiting: ReadonlyArray<WaitingInWorld>;
}

/** Where one sitting would be held. */
export interface Place {
  readonly sittingId: SittingId;
  readonly heldOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly chairId: PractitionerId;
  readonly roomId: RoomId | null;
}

/** Working days that are looked at after hold-by: a month. */
const beyond = 20;
/** Each working day that a first conference waits: between days that are all in time, the sooner is the better for the child. */
const waitingCost = 1;
/** What costs more than everything else: a sitting that is not placed at all, and one late sitting more than there has to be. */
export const notPlacedCost = 200_000;
export const oneMoreLateCost = 100_000;
export const anotherChairCost = costOf({ type: 'another-chair' });

/** Works the dates out: for each sitting the working days from tomorrow to a month after its hold-by, and what each gives up. */
export const queueWorld = ({ today, waiting, calendar, gaps, ...rest }: QueueQuestion): QueueWorld => {
  const lastOf = ({ holdBy }: Waiting): LocalDate =>
    addWorkingDays(holdBy === null || holdBy < today ? today : holdBy, beyond, calendar);
  const last = waiting.map(lastOf).sort().at(-1) ?? today;
  const days: LocalDate[] = [];
  for (let on = addDays(today, 1); on <= last; on = addDays(on, 1)) if (isWorkingDay(on, calendar)) days.push(on);
  return {
    ...rest,
    // Rooms are given last: between any two conferences of a chair the longest way is kept free, so that whichever rooms they get do.
    gaps: { chair: gaps.chair + longestWay(gaps.travel), room: gaps.room },
    days,
    waiting: waiting.map((one) => {
      const { reportsDueOn: _, asked: __, ...plain } = one;
      return { ...plain, days: possibleDays(one, days, today, lastOf(one), calendar) };
    }),
  };
};

const possibleDays = (
  { holdBy, isReview, reportsDueOn, asked, agreedOn = null }: Waiting,
  days: ReadonlyArray<LocalDate>,
  today: LocalDate,
  last: LocalDate,
  calendar: WorkingCalendar,
): ReadonlyArray<PossibleDay> => {
  // Where hold-by has passed already, the days between it and today are late as well.
  const lateToday = holdBy === null || holdBy >= today ? 0 : workingDaysBetween(holdBy, today, calendar);
  const inTime = holdBy === null ? days.length : days.filter((on) => on <= holdBy).length;
  return days.flatMap((on, day) => {
    if (on > last) return [];
    const late = day < inTime ? 0 : lateToday + day - inTime + 1;
    const early = isReview && holdBy !== null && on !== agreedOn ? Math.max(0, inTime - 1 - day) : 0;
    const dueOn = reportsDueOn(on);
    const cost =
      costOf({ type: 'late', workingDays: late }) +
      (dueOn !== null && dueOn < today ? costOf({ type: 'late-reports', dueOn }) : 0) +
      awayOn(asked, on).reduce((sum, one) => sum + costOf(one), 0) +
      costOf({ type: 'early', workingDays: early }) +
      (agreedOn === null || on === agreedOn ? 0 : costOf({ type: 'another-day', agreedOn })) +
      (isReview ? 0 : day * waitingCost);
    return [{ day, late, cost }];
  });
};
