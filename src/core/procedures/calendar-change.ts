import { type LocalDate, longDate, yearOf } from '../local-date.ts';
import { err, ok, type Result } from '../result.ts';
import {
  addHoliday,
  type CalendarData,
  type Closure,
  calendarFaults,
  type HolidayChange,
  holidaysBeforeChanges,
  removeHoliday,
} from './calendar-data.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { dueOn } from './deadlines.ts';
import type { Fault } from './fault.ts';
import type { Milestones } from './milestones.ts';
import { latestWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/** One change that an administrator makes to the holiday table (domain.md 3.3). */
export type CalendarEdit =
  | { readonly what: 'holiday.add'; readonly on: LocalDate; readonly name: string; readonly reason: string }
  | { readonly what: 'holiday.remove'; readonly on: LocalDate; readonly reason: string }
  | {
      readonly what: 'holiday.move';
      readonly from: LocalDate;
      readonly on: LocalDate;
      readonly name: string;
      readonly reason: string;
    }
  | { readonly what: 'closure.add'; readonly from: LocalDate; readonly until: LocalDate; readonly name: string }
  /** The closure that begins on that day. */
  | { readonly what: 'closure.remove'; readonly from: LocalDate }
  | { readonly what: 'file'; readonly file: CalendarData };

/** Who changes the table, and on which day. */
export interface ChangedBy {
  readonly by: string;
  readonly today: LocalDate;
}

/**
 * The table after one change, or everything that is wrong with it then: a table with one fault is refused whole.
 *
 * Adding a day that was taken out puts it back, and taking out a day that was added forgets it. A file replaces the years that
 * it announces, with the changes somebody made to them here; other years and the closure days of this desk stay.
 */
export const editCalendar = (
  data: CalendarData,
  edit: CalendarEdit,
  changed: ChangedBy,
): Result<CalendarData, ReadonlyArray<Fault>> => {
  if (edit.what === 'closure.remove' && !data.closureDays.some((closure) => closure.from === edit.from))
    return err([{ path: ['closureDays'], reason: `No closure begins on ${longDate(edit.from)}` }]);
  if (edit.what === 'file' && edit.file.id !== data.id)
    return err([{ path: ['id'], reason: `is ${edit.file.id}, but this desk counts with the table called ${data.id}` }]);
  const next = edited(data, edit, changed);
  const faults = calendarFaults(next);
  return faults.length > 0 ? err(faults) : ok(next);
};

const edited = (data: CalendarData, edit: CalendarEdit, { by, today }: ChangedBy): CalendarData => {
  switch (edit.what) {
    case 'holiday.add':
      return withHoliday(data, { date: edit.on, name: edit.name, by, on: today, reason: edit.reason });
    case 'holiday.remove':
      return withoutHoliday(data, { date: edit.on, by, on: today, reason: edit.reason });
    case 'holiday.move':
      return withHoliday(withoutHoliday(data, { date: edit.from, by, on: today, reason: edit.reason }), {
        date: edit.on,
        name: edit.name,
        by,
        on: today,
        reason: edit.reason,
      });
    case 'closure.add':
      return { ...data, closureDays: byDay([...data.closureDays, { from: edit.from, until: edit.until, name: edit.name }]) };
    case 'closure.remove':
      return { ...data, closureDays: data.closureDays.filter((closure) => closure.from !== edit.from) };
    case 'file':
      return withFile(data, edit.file);
  }
};

const withHoliday = (data: CalendarData, change: HolidayChange): CalendarData => {
  const removed = data.removed.filter((one) => one.date !== change.date);
  return removed.length < data.removed.length ? { ...data, removed } : addHoliday(data, change);
};

const withoutHoliday = (data: CalendarData, change: Omit<HolidayChange, 'name'>): CalendarData => {
  const added = data.added.filter((one) => one.date !== change.date);
  if (added.length < data.added.length) return { ...data, added };
  const known = holidaysBeforeChanges(data, yearOf(change.date)).holidays.find((holiday) => holiday.date === change.date);
  return removeHoliday(data, { ...change, name: known?.name ?? 'No bank holiday' });
};

const withFile = (data: CalendarData, file: CalendarData): CalendarData => {
  const announced = new Set(file.announced.map((one) => one.year));
  const stays = (here: ReadonlyArray<HolidayChange>, brought: ReadonlyArray<HolidayChange>) =>
    here.filter((one) => !announced.has(yearOf(one.date)) && !brought.some((other) => other.date === one.date));
  const known = (closure: Closure) => data.closureDays.some((one) => one.from === closure.from && one.until === closure.until);
  return {
    ...file,
    announced: [...data.announced.filter((one) => !announced.has(one.year)), ...file.announced].sort((a, b) => a.year - b.year),
    added: [...stays(data.added, file.added), ...file.added],
    removed: [...stays(data.removed, file.removed), ...file.removed],
    closureDays: byDay([...data.closureDays, ...file.closureDays.filter((closure) => !known(closure))]),
  };
};

const byDay = (closures: ReadonlyArray<Closure>): ReadonlyArray<Closure> =>
  [...closures].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/** The change in words, for the list of what was done: `Added Mon 21 September 2026, One-off holiday`. */
export const editInWords = (edit: CalendarEdit): string => {
  switch (edit.what) {
    case 'holiday.add':
      return `Added the bank holiday of ${longDate(edit.on)}, ${edit.name}`;
    case 'holiday.remove':
      return `Took out the bank holiday of ${longDate(edit.on)}`;
    case 'holiday.move':
      return `Moved the bank holiday of ${longDate(edit.from)} to ${longDate(edit.on)}, ${edit.name}`;
    case 'closure.add':
      return `Added the closure ${edit.name}, ${spanInWords(edit)}`;
    case 'closure.remove':
      return `Took out the closure that begins on ${longDate(edit.from)}`;
    case 'file':
      return `Read ${edit.file.title}, checked ${longDate(edit.file.source.checked)}`;
  }
};

/** `Tue 29 December 2026`, or `Tue 29 December 2026 to Thu 31 December 2026`; both ends inclusive. */
export const spanInWords = ({ from, until }: Pick<Closure, 'from' | 'until'>): string =>
  from === until ? longDate(from) : `${longDate(from)} to ${longDate(until)}`;

/** A deadline somebody is working to, by whatever `of` names it with. */
export interface OpenDeadline<Of> {
  readonly of: Of;
  readonly rule: DeadlineRule;
  readonly milestones: Milestones;
}

/** The last day in time, and the last working day not after it (C-07). */
export interface DueAndHoldBy {
  readonly due: LocalDate;
  readonly holdBy: LocalDate;
}

export interface MovedDeadline<Of> {
  readonly of: Of;
  readonly rule: DeadlineRule;
  readonly from: DueAndHoldBy;
  readonly to: DueAndHoldBy;
}

/** Which open deadlines fall on another day once the holiday table is changed, or are to be held by another one (domain.md 3.3). */
export const movedDeadlines = <Of>(
  open: ReadonlyArray<OpenDeadline<Of>>,
  before: WorkingCalendar,
  after: WorkingCalendar,
): ReadonlyArray<MovedDeadline<Of>> =>
  open.flatMap(({ of, rule, milestones }) => {
    const from = dueAndHoldBy(rule, milestones, before);
    const to = dueAndHoldBy(rule, milestones, after);
    if (from === undefined || to === undefined || (from.due === to.due && from.holdBy === to.holdBy)) return [];
    return [{ of, rule, from, to }];
  });

const dueAndHoldBy = (rule: DeadlineRule, milestones: Milestones, calendar: WorkingCalendar): DueAndHoldBy | undefined => {
  const due = dueOn(rule, milestones, calendar);
  return due.ok ? { due: due.value, holdBy: latestWorkingDay(due.value, calendar) } : undefined;
};
