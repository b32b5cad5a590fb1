import { addDays, addMonths, dayAndMonth, fullDate, type LocalDate, longDate, weekday } from '../../../../core/local-date.ts';

export type View = 'week' | 'day' | 'month';

export interface Range {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The days that are seen: the whole week from Monday, the day itself, or the weeks that the month touches. */
export const rangeOf = (view: View, on: LocalDate): Range => {
  if (view === 'day') return { from: on, until: on };
  if (view === 'week') return { from: mondayOf(on), until: addDays(mondayOf(on), 6) };
  const first = firstOfMonth(on);
  return { from: mondayOf(first), until: addDays(mondayOf(addDays(addMonths(first, 1), -1)), 6) };
};

/** The day that is shown after one step forward or back; a day steps over the weekend, on which nothing is held. */
export const stepped = (view: View, on: LocalDate, step: 1 | -1): LocalDate => {
  if (view === 'week') return addDays(on, 7 * step);
  if (view === 'month') return addMonths(firstOfMonth(on), step);
  return nextWeekday(on, step);
};

/** The next day from Monday to Friday. */
export const nextWeekday = (on: LocalDate, step: 1 | -1): LocalDate => {
  const next = addDays(on, step);
  return weekday(next) > 5 ? nextWeekday(next, step) : next;
};

export const rangeInWords = (view: View, on: LocalDate): string => {
  if (view === 'day') return fullDate(on);
  if (view === 'week') return `${dayAndMonth(mondayOf(on))} to ${longDate(addDays(mondayOf(on), 4))}`;
  return fullDate(firstOfMonth(on)).split(' ').slice(2).join(' ');
};

export const firstOfMonth = (on: LocalDate): LocalDate => `${on.slice(0, 7)}-01` as LocalDate;
const mondayOf = (on: LocalDate): LocalDate => addDays(on, 1 - weekday(on));
