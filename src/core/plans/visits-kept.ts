import type { ChildVisits } from '../conferences/outline-plan.ts';
import type { PersonId } from '../identifiers.ts';
import { type LocalDate, longDate, shortDate } from '../local-date.ts';
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '../procedures/working-calendar.ts';

/** A visit to a child, whether or not the child was there to be seen (PL04, PL-05). */
export interface Visit {
  readonly childId: PersonId;
  readonly madeOn: LocalDate;
  readonly seen: boolean;
  /** Seen without carers; never true of a child who was not seen. */
  readonly seenAlone: boolean;
  /** Who went; empty where nobody said. */
  readonly by: string;
}

type Made = Pick<Visit, 'madeOn' | 'seen' | 'seenAlone'>;

/** Before how many working days Today says that a visit is due. Source: our choice [K]. */
const warnedBefore = 2;

/** Whether a visit is one of those that were promised: the child was seen, and alone where that was promised. */
const isKept = ({ alone }: ChildVisits, visit: Made): boolean => (alone === true ? visit.seenAlone : visit.seen);

/**
 * By when the child is to be seen next, in working days from the last visit that kept the promise, or from the conference that gave
 * it; null where it says no number of days. `visits` in any order; those before the conference count as well, as they were made.
 */
export const nextVisitBy = (
  promise: ChildVisits,
  from: LocalDate,
  visits: ReadonlyArray<Made>,
  calendar: WorkingCalendar,
): LocalDate | null => {
  if (promise.everyWorkingDays === null) return null;
  const kept = visits.filter((visit) => isKept(promise, visit)).map(({ madeOn }) => madeOn);
  const last = [from, ...kept].reduce((a, b) => (a > b ? a : b));
  return addWorkingDays(last, promise.everyWorkingDays, calendar);
};

/** How an open plan stands with its visits on a day. */
export type VisitState = 'late' | 'soon' | 'in-time';

export const visitState = (due: LocalDate, today: LocalDate, calendar: WorkingCalendar): VisitState => {
  if (due < today) return 'late';
  return addWorkingDays(today, warnedBefore, calendar) >= due ? 'soon' : 'in-time';
};

/** `Due Thu 7 May 2026`, `Was due on Thu 7 May 2026: 2 working days late`. */
export const visitDueInWords = (due: LocalDate, today: LocalDate, calendar: WorkingCalendar): string => {
  if (due >= today) return `Due ${longDate(due)}`;
  const late = workingDaysBetween(due, today, calendar);
  return `Was due on ${longDate(due)}${late === 0 ? '' : `: ${late} working ${late === 1 ? 'day' : 'days'} late`}`;
};

/**
 * What became of the promise from one conference to the next, for the conference that looks back on it: how often the child was
 * seen, and the longest time in between against what was promised. Both days inclusive; a day before the conference is not counted.
 * Without `until` it is not over: when the child was last seen is said, and nothing that changes with the day on which it is read.
 */
export const visitsKeptInWords = (
  promise: ChildVisits,
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate | null },
  visits: ReadonlyArray<Made>,
  calendar: WorkingCalendar,
): string => {
  const made = visits
    .filter(({ madeOn }) => madeOn >= from && (until === null || madeOn <= until))
    .sort((a, b) => (a.madeOn < b.madeOn ? -1 : 1));
  if (made.length === 0) return `No visit is recorded since ${shortDate(from)}.`;
  const seen = made.filter((visit) => visit.seen).length;
  const alone = made.filter((visit) => visit.seenAlone).length;
  const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
  const told = `Seen ${times(seen)} since ${shortDate(from)}, ${alone === seen ? 'always alone' : `${times(alone)} alone`}`;
  const notSeen = made.length - seen === 0 ? '' : `, and not seen at ${made.length - seen} more`;
  const { everyWorkingDays } = promise;
  const first = `${seen === 0 ? `Not seen since ${shortDate(from)}, at ${made.length === 1 ? 'one visit' : `${made.length} visits`}` : `${told}${notSeen}`}.`;
  if (everyWorkingDays === null) return first;
  const kept = made.filter((visit) => isKept(promise, visit)).map(({ madeOn }) => madeOn);
  const days = [from, ...kept, ...(until === null ? [] : [until])];
  const gaps = days.slice(1).map((day, place) => workingDaysBetween(days[place] ?? day, day, calendar));
  const longest = Math.max(...gaps);
  const how = promise.alone === true ? 'seen alone' : 'seen';
  const last = kept.at(-1);
  if (until === null)
    return last === undefined
      ? first
      : `${first} The longest time without being ${how} was ${longest} working days, where ${everyWorkingDays} were promised. Last ${how} on ${shortDate(last)}.`;
  const verdict = longest <= everyWorkingDays ? 'the promise was kept' : `${everyWorkingDays} were promised`;
  return `${first} The longest time without being ${how} was ${longest} working days: ${verdict}.`;
};
