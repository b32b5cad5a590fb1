import { addDays, type LocalDate, parseLocalDate, weekday, yearOf } from '../../core/local-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * The day that a person means: `21/4/2026`, `21.4.26`, `21 April`, `Tue 21 April 2026`, `2026-04-21`, `today`, `next Tuesday`.
 *
 * Day before month, as here. Without a year the nearest such day to `today` is meant; two digits are this century, or the last one
 * where that would lie more than twenty years ahead. `Tuesday` is the next one, `next Tuesday` the one of next week. Undefined where
 * it is no day, and where a weekday was typed that does not fit the date.
 */
export const parseTypedDate = (typed: string, today: LocalDate): LocalDate | undefined => {
  const text = typed.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  return parseLocalDate(text) ?? relativeDay(text, today) ?? dayMonthYear(text, today);
};

const relativeDay = (text: string, today: LocalDate): LocalDate | undefined => {
  if (text === 'today') return today;
  if (text === 'tomorrow') return addDays(today, 1);
  if (text === 'yesterday') return addDays(today, -1);
  const distance = /^in (\d{1,3}) (day|week)s?$/.exec(text);
  if (distance !== null) return addDays(today, Number(distance[1]) * (distance[2] === 'week' ? 7 : 1));
  const named = /^(next |last |this )?([a-z]{3,9})$/.exec(text);
  const wanted = named === null ? 0 : weekdayNumber(named[2] ?? '');
  if (named === null || wanted === 0) return undefined;
  const monday = addDays(today, 1 - weekday(today));
  if (named[1] === 'next ') return addDays(monday, 7 + wanted - 1);
  if (named[1] === 'last ') return addDays(monday, wanted - 8);
  if (named[1] === 'this ') return addDays(monday, wanted - 1);
  return addDays(today, (wanted - weekday(today) + 7) % 7 || 7);
};

const dayMonthYear = (text: string, today: LocalDate): LocalDate | undefined => {
  const match = /^(?:([a-z]{3,9}) )?(\d{1,2})(?:st|nd|rd|th)?(?:[ ./-]+(\d{1,2}|[a-z]{3,9}))(?:[ ./-]+(\d{4}|\d{2}))?$/.exec(
    text,
  );
  if (match === null) return undefined;
  const [, weekdayTyped, dayTyped, monthTyped = '', yearTyped] = match;
  const month = /^\d/.test(monthTyped) ? Number(monthTyped) : monthNumber(monthTyped);
  const on = (year: number) => parseLocalDate(`${year}-${pad(month)}-${pad(Number(dayTyped))}`);
  const thisYear = yearOf(today);
  const date =
    yearTyped === undefined
      ? nearest([on(thisYear - 1), on(thisYear), on(thisYear + 1)], today)
      : on(fullYear(yearTyped, thisYear));
  const fits = date === undefined || weekdayTyped === undefined || weekdayNumber(weekdayTyped) === weekday(date);
  return fits ? date : undefined;
};

const nearest = (days: ReadonlyArray<LocalDate | undefined>, today: LocalDate): LocalDate | undefined => {
  const away = (date: LocalDate) => Math.abs(Date.parse(date) - Date.parse(today));
  return days
    .filter((date) => date !== undefined)
    .reduce<LocalDate | undefined>((best, date) => (best === undefined || away(date) < away(best) ? date : best), undefined);
};

const fullYear = (typed: string, thisYear: number): number => {
  if (typed.length === 4) return Number(typed);
  const inThisCentury = Math.floor(thisYear / 100) * 100 + Number(typed);
  return inThisCentury > thisYear + 20 ? inThisCentury - 100 : inThisCentury;
};

const monthNumber = (name: string): number => months.findIndex((month) => name.startsWith(month)) + 1;
const weekdayNumber = (name: string): number => weekdays.findIndex((one) => name.startsWith(one)) + 1;
const pad = (number: number): string => String(number).padStart(2, '0');
