import { fullDate, type LocalDate, weekday, yearOf } from '../local-date.ts';
import { type BankHoliday, calculatedBankHolidays } from './bank-holidays.ts';
import type { Fault } from './fault.ts';

/**
 * A holiday table as it is kept in a file: what was announced, what an administrator changed, and closure days.
 *
 * Only the England and Wales list is used, never a union for the United Kingdom (C-02).
 */
export interface CalendarData {
  readonly id: string;
  readonly title: string;
  readonly source: { readonly document: string; readonly checked: LocalDate };
  readonly announced: ReadonlyArray<AnnouncedYear>;
  /** Days an administrator added: a one-off holiday, or the new place of a moved one. */
  readonly added: ReadonlyArray<HolidayChange>;
  /** Days an administrator took out, announced or calculated. */
  readonly removed: ReadonlyArray<HolidayChange>;
  /** Days the council is shut. They count in every statutory clock and only help to choose a date (C-11). */
  readonly closureDays: ReadonlyArray<Closure>;
}

export interface AnnouncedYear {
  readonly year: number;
  readonly holidays: ReadonlyArray<BankHoliday>;
}

export interface HolidayChange extends BankHoliday {
  /** Who changed it, when, and why: a moved holiday moves deadlines. */
  readonly by: string;
  readonly on: LocalDate;
  readonly reason: string;
}

export interface Closure {
  readonly from: LocalDate;
  /** Inclusive. */
  readonly until: LocalDate;
  readonly name: string;
}

/** Adds a bank holiday to the table. Ask `calendarFaults` afterwards: it may be one already. */
export const addHoliday = (data: CalendarData, change: HolidayChange): CalendarData => ({
  ...data,
  added: [...data.added, change],
});

/** Takes a bank holiday out of the table. Ask `calendarFaults` afterwards: it may not be one. */
export const removeHoliday = (data: CalendarData, change: HolidayChange): CalendarData => ({
  ...data,
  removed: [...data.removed, change],
});

/** The bank holidays of one year before an administrator's changes, and whether anyone has announced them (C-12). */
export const holidaysBeforeChanges = (
  data: CalendarData,
  year: number,
): { readonly holidays: ReadonlyArray<BankHoliday>; readonly announced: boolean } => {
  const announced = data.announced.find((one) => one.year === year);
  return announced === undefined
    ? { holidays: calculatedBankHolidays(year), announced: false }
    : { holidays: announced.holidays, announced: true };
};

/** England has eight bank holidays in an ordinary year; an announced year with fewer was cut short on its way here. */
const ordinaryHolidays = 8;

/** Everything wrong with a holiday table that a date alone does not show. A table with one fault is refused whole. */
export const calendarFaults = (data: CalendarData): ReadonlyArray<Fault> => [
  ...announcedFaults(data),
  ...changeFaults(data),
  ...closureFaults(data.closureDays),
];

const announcedFaults = ({ announced }: CalendarData): ReadonlyArray<Fault> =>
  announced.flatMap(({ year, holidays }, y) => {
    const faults: Fault[] = [];
    const path = ['announced', y];
    if (announced.findIndex((other) => other.year === year) !== y) faults.push({ path, reason: `${year} is announced twice` });
    if (holidays.length < ordinaryHolidays) {
      const reason = `${year} has ${holidays.length} bank holidays; England has at least ${ordinaryHolidays} a year`;
      faults.push({ path, reason });
    }
    holidays.forEach(({ date }, h) => {
      const at = [...path, 'holidays', h, 'date'];
      if (yearOf(date) !== year) faults.push({ path: at, reason: `${fullDate(date)} is not in ${year}` });
      if (holidays.findIndex((other) => other.date === date) !== h) faults.push({ path: at, reason: twice(date) });
      faults.push(...weekendFault(at, date));
    });
    return faults;
  });

const changeFaults = (data: CalendarData): ReadonlyArray<Fault> => {
  const isHoliday = (date: LocalDate) =>
    holidaysBeforeChanges(data, yearOf(date)).holidays.some((holiday) => holiday.date === date);
  const added = data.added.flatMap(({ date }, n) => {
    const path = ['added', n, 'date'];
    const faults = weekendFault(path, date);
    if (data.added.findIndex((other) => other.date === date) !== n) faults.push({ path, reason: twice(date) });
    if (isHoliday(date)) faults.push({ path, reason: `${fullDate(date)} is a bank holiday already` });
    return faults;
  });
  const removed = data.removed.flatMap(({ date }, n) => {
    const path = ['removed', n, 'date'];
    const faults: Fault[] = [];
    if (data.removed.findIndex((other) => other.date === date) !== n) faults.push({ path, reason: twice(date) });
    if (!isHoliday(date)) faults.push({ path, reason: `${fullDate(date)} is not a bank holiday, so it cannot be taken out` });
    return faults;
  });
  return [...added, ...removed];
};

const closureFaults = (closures: ReadonlyArray<Closure>): ReadonlyArray<Fault> =>
  closures.flatMap(({ from, until, name }, n) => {
    const faults: Fault[] = [];
    if (until < from) faults.push({ path: ['closureDays', n], reason: `${name} ends before it begins` });
    const clash = closures.slice(0, n).find((other) => other.from <= until && from <= other.until);
    if (clash !== undefined) faults.push({ path: ['closureDays', n], reason: `${name} overlaps ${clash.name}` });
    return faults;
  });

const twice = (date: LocalDate): string => `${fullDate(date)} is listed twice`;

const weekendFault = (path: ReadonlyArray<string | number>, date: LocalDate): Fault[] =>
  weekday(date) > 5 ? [{ path, reason: `${fullDate(date)} is at a weekend: list the substitute day instead` }] : [];
