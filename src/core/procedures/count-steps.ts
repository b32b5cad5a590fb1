import {
  addMonths,
  dateOfDayNumber,
  dayNumber,
  dayOf,
  type LocalDate,
  type LocalDateTime,
  longDate,
  momentOf,
  timeOf,
} from '../local-date.ts';
import type { Within } from './deadline-rule.ts';
import { type Milestone, milestoneNames } from './milestones.ts';
import { type WorkingCalendar, whyNotWorking } from './working-calendar.ts';

/** One line of a count: the day that was counted as number `counted`, or why it was not. */
export interface Step {
  readonly date: LocalDate;
  readonly counted: number | null;
  readonly why: string | null;
}

interface Anchor {
  readonly event: Milestone;
  readonly when: LocalDate | LocalDateTime;
}

/** The count of working days, day by day, from day 0 to the day it is due (C-03, C-05). */
export const countSteps = (
  anchor: Anchor,
  due: LocalDate,
  direction: Within['direction'],
  calendar: WorkingCalendar,
): ReadonlyArray<Step> => {
  const dayZero = dayOf(anchor.when);
  const steps: Step[] = [{ date: dayZero, counted: null, why: `Day 0, never counted (C-03): ${milestoneNames[anchor.event]}` }];
  const end = dayNumber(due);
  const forward = direction === 'after' ? 1 : -1;
  let counted = 0;
  for (let number = dayNumber(dayZero); number !== end; ) {
    number += forward;
    const date = dateOfDayNumber(number);
    const why = whyNotWorking(date, calendar);
    steps.push({ date, counted: why === null ? ++counted : null, why });
  }
  return steps;
};

/** The one step of a limit that does not count working days, in words. */
export const stepFor = (within: Within, anchor: Anchor, due: LocalDate): Step => ({
  date: due,
  counted: within.amount,
  why: `${reckoning(within, anchor, due)}.`,
});

const reckoning = ({ amount, unit, direction }: Within, anchor: Anchor, due: LocalDate): string => {
  const from = dayOf(anchor.when);
  const since = `${direction} ${longDate(from)}, ${milestoneNames[anchor.event]}`;
  switch (unit) {
    case 'month': {
      const said = `${plural(amount, 'calendar month')} ${since}`;
      const sameNumber = from.slice(8) === due.slice(8);
      return sameNumber
        ? `${said}: the same day of the month (C-06)`
        : `${said}: there is no day ${Number(from.slice(8))} in ${monthOf(addMonths(from, direction === 'after' ? amount : -amount))}, so the last day of that month (C-06)`;
    }
    case 'hour': {
      const moment = momentOf(anchor.when);
      const said = `${plural(amount, 'hour')} ${since}, through weekends (C-13)`;
      return moment === undefined
        ? `${said}: at the time of day it ended, which is not known here`
        : `${said}, from ${timeOf(moment)}`;
    }
    case 'gestation-week':
      return `${plural(amount, 'week')} of pregnancy, where ${longDate(from)}, ${milestoneNames[anchor.event]}, is week 40: ${plural(7 * (40 - amount), 'calendar day')} before it`;
    case 'week':
      return `${plural(amount, 'week')} ${since}`;
    default:
      return `${plural(amount, 'calendar day')} ${since}, weekends and bank holidays included`;
  }
};

const monthOf = (date: LocalDate): string => longDate(date).split(' ').slice(2).join(' ');

const plural = (amount: number, one: string): string => `${amount} ${one}${amount === 1 ? '' : 's'}`;
