import { Temporal } from 'temporal-polyfill';
import type { Brand } from './brand.ts';

/** A calendar day without a time zone, `YYYY-MM-DD` (C-10). Plain `<` and `>` compare two of them. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** A wall-clock time in Europe/London, `HH:MM`, 24 hours (C-10). */
export type LocalTime = Brand<string, 'LocalTime'>;

/** A moment of the wall clock in Europe/London, `YYYY-MM-DDTHH:MM` (C-10, C-13). */
export type LocalDateTime = Brand<string, 'LocalDateTime'>;

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** The day that `text` names, or `undefined` where there is no such day: `2026-02-30` is none. */
export const parseLocalDate = (text: string): LocalDate | undefined => {
  if (!datePattern.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
  } catch {
    return undefined;
  }
};

/** The day that `text` names. Throws on anything else: for constants and for values already checked. */
export const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(`${text} is not a day of the calendar`);
  return date;
};

export const parseLocalTime = (text: string): LocalTime | undefined =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as LocalTime) : undefined;

export const parseLocalDateTime = (text: string): LocalDateTime | undefined => {
  const [date, time, ...rest] = text.split('T');
  const real = rest.length === 0 && parseLocalDate(date ?? '') !== undefined && parseLocalTime(time ?? '') !== undefined;
  return real ? (text as LocalDateTime) : undefined;
};

/** Calendar days later, or earlier where `days` is negative. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumber(date) + days);

/** The same day number, `months` later; the last day of the month where there is no such day (C-06). */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const month = 12 * yearOf(date) + Number(date.slice(5, 7)) - 1 + months;
  const first = dayNumberOf(month);
  const lastDay = dayNumberOf(month + 1) - first;
  return dateOfDayNumber(first + Math.min(Number(date.slice(8)), lastDay) - 1);
};

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

const msPerDay = 86_400_000;

/** Days since 1 January 1970, a Thursday. Plain arithmetic, because days are counted many thousand times for one list. */
export const dayNumber = (date: LocalDate): number => Date.parse(date) / msPerDay;

/** The number of a month's first day; months are counted from January of the year 0. */
const dayNumberOf = (month: number): number => new Date(0).setUTCFullYear(0, month, 1) / msPerDay;

/** The day that `dayNumber` turned into a number. */
export const dateOfDayNumber = (number: number): LocalDate => {
  const date = new Date(number * msPerDay);
  return `${digits(date.getUTCFullYear(), 4)}-${digits(date.getUTCMonth() + 1, 2)}-${digits(date.getUTCDate(), 2)}` as LocalDate;
};

const digits = (number: number, count: number): string => String(number).padStart(count, '0');

/** 1 for Monday to 7 for Sunday. */
export const weekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** Completed years on `on`; undefined before birth. Somebody born on 29 February is a year older on 1 March of other years. */
export const ageOn = (born: LocalDate, on: LocalDate): number | undefined =>
  on < born ? undefined : yearOf(on) - yearOf(born) - (on.slice(5) < born.slice(5) ? 1 : 0);

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `March`. */
export const monthName = (date: LocalDate): string => months[Number(date.slice(5, 7)) - 1] ?? '';

const words = (date: LocalDate) => ({
  number: Number(date.slice(8)),
  month: monthName(date),
  year: yearOf(date),
  weekday: weekdays[weekday(date) - 1] ?? '',
});

/** `Tuesday 21 April 2026`, for letters. */
export const fullDate = (date: LocalDate): string => {
  const w = words(date);
  return `${w.weekday} ${w.number} ${w.month} ${w.year}`;
};

/** `Tue 21 April 2026`, for screens (design.md section 4). */
export const longDate = (date: LocalDate): string => {
  const w = words(date);
  return `${w.weekday.slice(0, 3)} ${w.number} ${w.month} ${w.year}`;
};

/** `Tue 21 April`, where the year is plain from what surrounds it. */
export const dayAndMonth = (date: LocalDate): string => {
  const w = words(date);
  return `${w.weekday.slice(0, 3)} ${w.number} ${w.month}`;
};

/** `21 Apr 2026`, for tables (design.md section 4). */
export const shortDate = (date: LocalDate): string => {
  const w = words(date);
  return `${w.number} ${w.month.slice(0, 3)} ${w.year}`;
};

/** The day and the wall-clock time in Europe/London at `instant`, whatever the machine's own zone (C-10). */
export const londonWallClock = (instant: Date): LocalDateTime => {
  const minute = Math.floor(instant.getTime() / 60_000);
  // A list asks hundreds of times within the same minute, and the answer has no smaller unit.
  if (lastLooked.minute !== minute) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO('Europe/London');
    lastLooked = { minute, shown: zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }) as LocalDateTime };
  }
  return lastLooked.shown;
};
let lastLooked: { readonly minute: number; readonly shown: LocalDateTime } = { minute: Number.NaN, shown: '' as LocalDateTime };

/** The same moment with its zone, for calendar files. */
export const zonedInLondon = (moment: LocalDateTime): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/London');

/** The moment `hours` after `from`, through weekends and as the clock on the wall shows it (C-13). */
export const addHours = (from: LocalDateTime, hours: number): LocalDateTime =>
  Temporal.PlainDateTime.from(from)
    .toZonedDateTime('Europe/London')
    .add({ hours })
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' }) as LocalDateTime;

/** Whole hours from `from` to `to` as they pass in London, rounded down; negative where `to` is earlier (C-13). */
export const hoursBetween = (from: LocalDateTime, to: LocalDateTime): number => {
  const zoned = (moment: LocalDateTime) => Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/London');
  return Math.floor((zoned(to).epochMilliseconds - zoned(from).epochMilliseconds) / 3_600_000);
};

/** The day of a day, or of a moment. */
export const dayOf = (when: LocalDate | LocalDateTime): LocalDate => when.slice(0, 10) as LocalDate;

/** The moment itself, or undefined where only the day is known. */
export const momentOf = (when: LocalDate | LocalDateTime): LocalDateTime | undefined =>
  when.includes('T') ? (when as LocalDateTime) : undefined;

/** That day at that time of the clock on the wall. */
export const atTime = (date: LocalDate, time: LocalTime): LocalDateTime => `${date}T${time}` as LocalDateTime;

export const dateOf = (moment: LocalDateTime): LocalDate => moment.slice(0, 10) as LocalDate;
export const timeOf = (moment: LocalDateTime): LocalTime => moment.slice(11) as LocalTime;
