import { type LocalDate, shortDate, yearOf } from '../../../core/local-date.ts';
import { type CalendarData, type HolidayChange, holidaysBeforeChanges } from '../../../core/procedures/calendar-data.ts';

/** One line of the list of bank holidays. */
export interface HolidayShown {
  readonly on: LocalDate;
  readonly name: string;
  readonly known: 'announced' | 'calculated' | 'added' | 'removed';
  /** Who changed it, when and why; undefined where nobody did. */
  readonly why: string | undefined;
}

/** The bank holidays of a year by date, with those that were taken out here, each with how it is known (C-12, domain.md 3.3). */
export const holidaysShown = (table: CalendarData, year: number): ReadonlyArray<HolidayShown> => {
  const { holidays, announced } = holidaysBeforeChanges(table, year);
  const shown = holidays.map(({ date, name }): HolidayShown => {
    const removed = table.removed.find((one) => one.date === date);
    if (removed !== undefined) return { on: date, name, known: 'removed', why: whyOf(removed) };
    return { on: date, name, known: announced ? 'announced' : 'calculated', why: undefined };
  });
  const added = table.added
    .filter((one) => yearOf(one.date) === year)
    .map((one): HolidayShown => ({ on: one.date, name: one.name, known: 'added', why: whyOf(one) }));
  return [...shown, ...added].sort((a, b) => (a.on < b.on ? -1 : 1));
};

const whyOf = ({ reason, by, on }: HolidayChange): string => `${reason}. ${by}, ${shortDate(on)}`;
