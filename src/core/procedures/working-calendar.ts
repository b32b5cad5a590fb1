import { dateOfDayNumber, day, dayNumber, type LocalDate, yearOf } from '../local-date.ts';
import { type CalendarData, holidaysBeforeChanges } from './calendar-data.ts';

/** A holiday table made ready for counting. Days are passed to it as `dayNumber` gives them. */
export interface WorkingCalendar {
  readonly id: string;
  /** The bank holiday's name, or undefined on any other day. */
  readonly bankHolidayOn: (dayNumber: number) => string | undefined;
  /** False for a year whose bank holidays were calculated (C-12). */
  readonly isAnnounced: (year: number) => boolean;
  /** What the council is shut for on that day. It never affects a count (C-11). */
  readonly closureOn: (date: LocalDate) => string | undefined;
}

/** Builds the calendar from announced days, or the formula where there are none, with an administrator's changes on top. */
export const createWorkingCalendar = (data: CalendarData): WorkingCalendar => {
  const names = new Map<number, string>();
  const load = (year: number) => {
    const removed = new Set(data.removed.map((change) => change.date));
    for (const { date, name } of holidaysBeforeChanges(data, year).holidays)
      if (!removed.has(date)) names.set(dayNumber(date), name);
    for (const { date, name } of data.added) if (yearOf(date) === year) names.set(dayNumber(date), name);
  };

  // The years from `first` up to, not including, `next` are in `names`; the span grows as days outside it are asked for.
  let first = data.announced[0]?.year ?? yearOf(data.source.checked);
  let next = first;
  let from = firstDayOf(first);
  let until = from;
  return {
    id: data.id,
    bankHolidayOn: (number) => {
      while (number >= until) {
        load(next++);
        until = firstDayOf(next);
      }
      while (number < from) {
        load(--first);
        from = firstDayOf(first);
      }
      return names.get(number);
    },
    isAnnounced: (year) => data.announced.some((one) => one.year === year),
    closureOn: (date) => data.closureDays.find((closure) => closure.from <= date && date <= closure.until)?.name,
  };
};

/** Monday to Friday and not a bank holiday (C-01). */
export const isWorkingDay = (date: LocalDate, calendar: WorkingCalendar): boolean => isWorking(dayNumber(date), calendar);

/** `Saturday`, `Sunday` or the bank holiday's name; null on a working day (C-01). */
export const whyNotWorking = (date: LocalDate, calendar: WorkingCalendar): string | null => {
  const number = dayNumber(date);
  if (weekdayOf(number) === 5) return 'Saturday';
  if (weekdayOf(number) === 6) return 'Sunday';
  return calendar.bankHolidayOn(number) ?? null;
};

/**
 * The working day that many working days after `date`, or before it where `days` is negative.
 *
 * `date` itself is day 0 and never counted, whatever day it is (C-03, C-04, C-05). Zero days give `date` back.
 */
export const addWorkingDays = (date: LocalDate, days: number, calendar: WorkingCalendar): LocalDate => {
  const step = days < 0 ? -1 : 1;
  let number = dayNumber(date);
  for (let left = Math.abs(days); left > 0; ) {
    number += step;
    if (isWorking(number, calendar)) left--;
  }
  return dateOfDayNumber(number);
};

/**
 * Working days after `from`, up to and including `to`: which day of the count `to` is, where `from` is day 0 (C-03).
 *
 * Where `to` is earlier, the same count backwards, as a negative number (C-05).
 */
export const workingDaysBetween = (from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number => {
  const end = dayNumber(to);
  let number = dayNumber(from);
  const step = end < number ? -1 : 1;
  let count = 0;
  while (number !== end) {
    number += step;
    if (isWorking(number, calendar)) count += step;
  }
  return count;
};

/** `date` itself where it is a working day, else the last one before it (C-07). */
export const latestWorkingDay = (date: LocalDate, calendar: WorkingCalendar): LocalDate => {
  let number = dayNumber(date);
  while (!isWorking(number, calendar)) number -= 1;
  return dateOfDayNumber(number);
};

/** The years from the earliest of `dates` to the latest, both included, whose bank holidays nobody has announced (C-12). */
export const calculatedYears = (dates: ReadonlyArray<LocalDate>, calendar: WorkingCalendar): ReadonlyArray<number> => {
  const years = dates.map(yearOf);
  const first = Math.min(...years);
  const span = Array.from({ length: Math.max(...years) - first + 1 }, (_, n) => first + n);
  return span.filter((year) => !calendar.isAnnounced(year));
};

/** 0 for Monday to 6 for Sunday; day 0 was a Thursday. */
const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;

const isWorking = (number: number, calendar: WorkingCalendar): boolean =>
  weekdayOf(number) < 5 && calendar.bankHolidayOn(number) === undefined;

const firstDayOf = (year: number): number => dayNumber(day(`${String(year).padStart(4, '0')}-01-01`));
