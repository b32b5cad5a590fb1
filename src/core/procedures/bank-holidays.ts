import { addDays, day, type LocalDate, weekday } from '../local-date.ts';

/** A bank holiday of England and Wales, under the name it is announced with. */
export interface BankHoliday {
  readonly date: LocalDate;
  readonly name: string;
}

/**
 * The eight bank holidays that England has in an ordinary year, in order of date. Source: domain.md 3.3 and C-12.
 *
 * For years that nobody has announced yet: a one-off holiday (a coronation) or a moved one is not in it, so whoever
 * shows a date that rests on it must say that the bank holidays were calculated.
 */
export const calculatedBankHolidays = (year: number): ReadonlyArray<BankHoliday> => {
  const easter = easterSunday(year);
  const fixed = [
    { date: dateIn(year, 1, 1), name: "New Year's Day" },
    { date: dateIn(year, 12, 25), name: 'Christmas Day' },
    { date: dateIn(year, 12, 26), name: 'Boxing Day' },
  ];
  const moving = [
    { date: addDays(easter, -2), name: 'Good Friday' },
    { date: addDays(easter, 1), name: 'Easter Monday' },
    { date: firstMonday(year, 5), name: 'Early May bank holiday' },
    { date: lastMonday(year, 5), name: 'Spring bank holiday' },
    { date: lastMonday(year, 8), name: 'Summer bank holiday' },
  ];
  return withSubstitutes([...moving, ...fixed]).sort((a, b) => (a.date < b.date ? -1 : 1));
};

/** Easter Sunday in the Gregorian calendar, by the anonymous computus (Meeus/Jones/Butcher). */
export const easterSunday = (year: number): LocalDate => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dateIn(year, month, ((h + l - 7 * m + 114) % 31) + 1);
};

/** A holiday at a weekend gives the next weekday that is not already a holiday (domain.md 3.3). */
const withSubstitutes = (holidays: ReadonlyArray<BankHoliday>): BankHoliday[] => {
  const kept = holidays.filter((holiday) => weekday(holiday.date) <= 5);
  for (const holiday of holidays.filter((one) => weekday(one.date) > 5)) {
    let date = holiday.date;
    while (weekday(date) > 5 || kept.some((other) => other.date === date)) date = addDays(date, 1);
    kept.push({ date, name: `${holiday.name} (substitute day)` });
  }
  return kept;
};

const firstMonday = (year: number, month: number): LocalDate => {
  const first = dateIn(year, month, 1);
  return addDays(first, (8 - weekday(first)) % 7);
};

/** Of a month of 31 days: May and August are the only ones asked for. */
const lastMonday = (year: number, month: 5 | 8): LocalDate => {
  const last = dateIn(year, month, 31);
  return addDays(last, 1 - weekday(last));
};

const dateIn = (year: number, month: number, number: number): LocalDate =>
  day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`);
