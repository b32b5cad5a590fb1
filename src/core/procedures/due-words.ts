import {
  dayAndMonth,
  dayOf,
  daysBetween,
  hoursBetween,
  type LocalDate,
  type LocalDateTime,
  longDate,
  momentOf,
  timeOf,
  yearOf,
} from '../local-date.ts';
import { ok, type Result } from '../result.ts';
import type { DeadlineRule, Unit } from './deadline-rule.ts';
import { type AnchorUnknown, type Due, type WhenDue, whenDue } from './deadlines.ts';
import type { Milestones } from './milestones.ts';
import { type WorkingCalendar, workingDaysBetween } from './working-calendar.ts';

/** How long is left, in a unit that a person thinks in for this rule (C-14). */
export interface DaysLeft {
  /** 0 on the last day; negative once it is past. */
  readonly amount: number;
  readonly unit: 'working-day' | 'calendar-day' | 'hour';
  readonly late: boolean;
}

/**
 * How long is left until `due`, in the unit of its rule: working days, hours where the moment and the time now are
 * known, else calendar days (C-14). At a weekend after the last day nothing is left, and it is late all the same.
 */
export const daysLeft = (due: WhenDue, now: LocalDate | LocalDateTime, calendar: WorkingCalendar): DaysLeft => {
  const today = dayOf(now);
  const moment = momentOf(now);
  if (due.dueAt !== null && moment !== undefined && (due.unit === 'hour' || today === due.due))
    return { amount: hoursBetween(moment, due.dueAt), unit: 'hour', late: moment > due.dueAt };
  const late = today > due.due;
  if (due.unit !== 'working-day') return { amount: daysBetween(today, due.due), unit: 'calendar-day', late };
  // Counted from the last day when it is past, so that nobody is a working day late on the Saturday after.
  const amount = late ? 0 - workingDaysBetween(due.due, today, calendar) : workingDaysBetween(today, due.due, calendar);
  return { amount, unit: 'working-day', late };
};

/** `Due Tue 21 April, 3 working days left`, `Due today`, `2 working days late`; the year only where it is not this year. */
export const dueInWords = (due: WhenDue, now: LocalDate | LocalDateTime, calendar: WorkingCalendar): string => {
  const left = daysLeft(due, now, calendar);
  const year = yearOf(dayOf(now));
  const say = (date: LocalDate) => (yearOf(date) === year ? dayAndMonth(date) : longDate(date));
  if (left.late) return lateInWords(left, say(due.due));
  const time = due.dueAt === null ? '' : ` at ${timeOf(due.dueAt)}`;
  if (dayOf(now) === due.due) return left.unit === 'hour' ? `Due today${time}, ${amountLeft(left)}` : `Due today${time}`;
  const hold = due.holdBy === due.due ? '' : `, hold by ${say(due.holdBy)}`;
  return `Due ${say(due.due)}${time}${hold}, ${amountLeft(left)}`;
};

/** What a screen must say beside a date that rests on calculated bank holidays (C-12); null where it rests on none. */
export const calculatedHolidaysInWords = ({ calculatedHolidays: years }: Pick<Due, 'calculatedHolidays'>): string | null =>
  years.length === 0
    ? null
    : `Bank holidays for ${new Intl.ListFormat('en-GB').format(years.map(String))} are calculated, not announced.`;

/** Where on its clock a conference is held. */
export interface ConferenceClock {
  /** The number of the day in the unit of the rule, where it counts working days; else null. */
  readonly workingDay: number | null;
  readonly inTime: boolean;
  /** `working day 15, in time`. */
  readonly words: string;
  readonly due: WhenDue;
}

/**
 * Which day of its clock a conference held on `heldOn` is, and whether that is in time: "working day 15, in time".
 *
 * `heldOn` is the sitting at which it was decided: an adjourned or inquorate sitting does not stop the clock, and a
 * reconvened one does not restart it (C-09).
 */
export const conferenceClock = (
  rule: DeadlineRule,
  milestones: Milestones,
  heldOn: LocalDate,
  calendar: WorkingCalendar,
): Result<ConferenceClock, AnchorUnknown> => {
  const due = whenDue(rule, milestones, calendar);
  return due.ok ? ok(clockOf(due.value, heldOn, calendar)) : due;
};

/** The same, where it was counted before when it is due. */
export const clockOf = (due: WhenDue, heldOn: LocalDate, calendar: WorkingCalendar): ConferenceClock => {
  const inTime = heldOn <= due.due;
  const workingDay = due.unit === 'working-day' ? workingDaysBetween(due.anchorOn, heldOn, calendar) : null;
  const verdict = inTime ? 'in time' : 'late';
  const words = workingDay === null ? `${verdict}, due ${longDate(due.due)}` : `working day ${workingDay}, ${verdict}`;
  return { workingDay, inTime, words, due };
};

const lateInWords = (left: DaysLeft, day: string): string => {
  const amount = Math.abs(left.amount);
  return amount === 0 ? `Late: it was due ${day}` : `${amount} ${name(left.unit, amount)} late`;
};

const amountLeft = (left: DaysLeft): string =>
  left.amount === 0 ? `less than one ${name(left.unit, 1)} left` : `${left.amount} ${name(left.unit, left.amount)} left`;

const names: { readonly [U in DaysLeft['unit'] & Unit]: string } = {
  'working-day': 'working day',
  'calendar-day': 'day',
  hour: 'hour',
};

const name = (unit: DaysLeft['unit'], amount: number): string => (amount === 1 ? names[unit] : `${names[unit]}s`);
