import { addDays, daysBetween, fullDate, type LocalDate, weekday } from '../local-date.ts';
import type { Fault } from '../procedures/fault.ts';

/** Days under one name; both ends inclusive. */
export interface NamedDays {
  readonly name: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/**
 * The school terms of one council as they are kept in a file (SC10).
 *
 * Reviews have slipped because schools were shut (domain.md 3.5). Term dates never affect a statutory count: they only help to
 * choose a day.
 */
export interface TermCalendar {
  readonly id: string;
  readonly title: string;
  /** Made up for practice: no school keeps these dates, and the screen says so. */
  readonly invented: boolean;
  readonly source: { readonly document: string; readonly checked: LocalDate };
  readonly terms: ReadonlyArray<NamedDays>;
  /** Half-terms, which lie within a term, and the holidays between terms. */
  readonly holidays: ReadonlyArray<NamedDays>;
  /** Days of a term on which only staff are in school. */
  readonly insetDays: ReadonlyArray<{ readonly date: LocalDate; readonly name: string }>;
}

/** Everything on which schools are shut to children, in order of date. */
export const daysSchoolsAreShut = ({ holidays, insetDays }: TermCalendar): ReadonlyArray<NamedDays> =>
  [...holidays, ...insetDays.map(({ date, name }) => ({ name, from: date, until: date }))].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );

export const daysThatHold = <Days extends { readonly from: LocalDate; readonly until: LocalDate }>(
  days: ReadonlyArray<Days>,
  on: LocalDate,
): Days | undefined => days.find(({ from, until }) => from <= on && on <= until);

/** The last day that the file speaks of; null where it has none. After it nobody here knows when schools are shut. */
export const knownUntil = ({ terms, holidays }: TermCalendar): LocalDate | null =>
  [...terms, ...holidays]
    .map(({ until }) => until)
    .sort()
    .at(-1) ?? null;

/** No term and no holiday is longer: a year was mistyped. */
const longest = { term: 130, holiday: 60 };

/** Everything wrong with a file of terms that a date alone does not show. A file with one fault is refused whole. */
export const termFaults = (data: TermCalendar): ReadonlyArray<Fault> => [
  ...lengthFaults(data.terms, 'terms', longest.term),
  ...lengthFaults(data.holidays, 'holidays', longest.holiday),
  ...overlapFaults(data.terms, 'terms'),
  ...overlapFaults(data.holidays, 'holidays'),
  ...edgeFaults(data),
  ...insetFaults(data),
  ...gapFaults(data),
];

const overlaps = (a: NamedDays, b: NamedDays): boolean => a.from <= b.until && b.from <= a.until;
const isWithin = (inner: NamedDays, outer: NamedDays): boolean => outer.from <= inner.from && inner.until <= outer.until;

const lengthFaults = (days: ReadonlyArray<NamedDays>, list: 'terms' | 'holidays', most: number): ReadonlyArray<Fault> =>
  days.flatMap(({ name, from, until }, n) => {
    if (until < from) return [{ path: [list, n], reason: `${name} ends before it begins` }];
    const length = daysBetween(from, until) + 1;
    return length > most ? [{ path: [list, n], reason: `${name} lasts ${length} days: is a year mistyped?` }] : [];
  });

const overlapFaults = (days: ReadonlyArray<NamedDays>, list: 'terms' | 'holidays'): ReadonlyArray<Fault> =>
  days.flatMap((one, n) => {
    const other = days.slice(0, n).find((earlier) => overlaps(earlier, one));
    return other === undefined ? [] : [{ path: [list, n], reason: `${one.name} overlaps ${other.name}` }];
  });

/** A holiday lies inside one term, which makes it a half-term, or outside all of them. */
const edgeFaults = ({ terms, holidays }: TermCalendar): ReadonlyArray<Fault> =>
  holidays.flatMap((holiday, n) => {
    const term = terms.find((one) => overlaps(one, holiday) && !isWithin(holiday, one));
    return term === undefined ? [] : [{ path: ['holidays', n], reason: `${holiday.name} is partly inside ${term.name}` }];
  });

const insetFaults = ({ terms, holidays, insetDays }: TermCalendar): ReadonlyArray<Fault> =>
  insetDays.flatMap(({ date }, n) => {
    const path = ['insetDays', n, 'date'];
    if (insetDays.findIndex((other) => other.date === date) !== n) return [{ path, reason: `${fullDate(date)} is listed twice` }];
    if (weekday(date) > 5) return [{ path, reason: `${fullDate(date)} is at a weekend` }];
    const holiday = daysThatHold(holidays, date);
    if (holiday !== undefined) return [{ path, reason: `${fullDate(date)} is in ${holiday.name}` }];
    return daysThatHold(terms, date) === undefined ? [{ path, reason: `${fullDate(date)} is in no term` }] : [];
  });

/** Between the first day of the file and the last, every weekday is in a term or a holiday; the first that is not stands for the rest. */
const gapFaults = ({ terms, holidays }: TermCalendar): ReadonlyArray<Fault> => {
  // With days the wrong way round, what lies between them is guesswork.
  if ([...terms, ...holidays].some(({ from, until }) => until < from)) return [];
  const inOrder = [...terms, ...holidays].sort((a, b) => (a.from < b.from ? -1 : 1));
  const missing = inOrder
    .map(({ from }, n) => ({ after: lastDayOf(inOrder.slice(0, n)), before: from }))
    .flatMap(({ after, before }) => (after === null ? [] : (firstWeekdayBetween(after, before) ?? [])))[0];
  return missing === undefined ? [] : [{ path: ['terms'], reason: `${fullDate(missing)} is in no term and in no holiday` }];
};

const lastDayOf = (days: ReadonlyArray<NamedDays>): LocalDate | null =>
  days
    .map(({ until }) => until)
    .sort()
    .at(-1) ?? null;

/** The first weekday after one day and before another, both exclusive. */
const firstWeekdayBetween = (after: LocalDate, before: LocalDate): LocalDate | undefined => {
  for (let on = addDays(after, 1); on < before; on = addDays(on, 1)) if (weekday(on) <= 5) return on;
  return undefined;
};
