import { addDays, daysBetween, type LocalDate } from '../local-date.ts';
import { frequencies, likeness, wordsOfTelling } from './alike-tellings.ts';
import { type When, whenInWords } from './told-events.ts';

/** One source's telling of something, as far as it is compared with others'. */
export interface Telling {
  /** Whoever tells it. */
  readonly source: string;
  readonly when: When;
  readonly text: string;
  /** The day that its report carries. */
  readonly reportDatedOn: LocalDate;
}

/** Why two tellings, or a telling and its own report, do not go together. `with` is the place of the other telling. */
export type DateConflict =
  | { readonly type: 'days-differ' | 'day-and-month-swapped' | 'years-differ'; readonly with: number }
  | { readonly type: 'after-its-report' };

/** The first day first; of those that begin together what is known to the day before what is known to the month, then as they came. */
export const inTimeOrder = <T extends { readonly when: When }>(tellings: ReadonlyArray<T>): ReadonlyArray<T> =>
  tellings
    .map((telling, at) => ({ telling, at }))
    .sort(
      (one, other) =>
        compare(one.telling.when.from, other.telling.when.from) ||
        compare(one.telling.when.until, other.telling.when.until) ||
        one.at - other.at,
    )
    .map(({ telling }) => telling);

const compare = (one: LocalDate, other: LocalDate): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * What two sources tell in much the same words under different days: within a month of each other, with day and month swapped, or on
 * the same day of another year. It is a question and not a finding; nobody's version is changed (RP08).
 *
 * No question where the other source tells the same of both days: then it happened twice. `tellings` are in time order; the conflicts
 * are by place, each pair told at both its places.
 */
export const dateConflicts = (tellings: ReadonlyArray<Telling>): ReadonlyArray<ReadonlyArray<DateConflict>> => {
  const found: DateConflict[][] = tellings.map(({ when, reportDatedOn }) =>
    when.from > reportDatedOn ? [{ type: 'after-its-report' }] : [],
  );
  const words = tellings.map(({ text }) => wordsOfTelling(text));
  const often = frequencies(words);
  const alike = (one: number, other: number): number => {
    const [first, second] = [words[one], words[other]];
    return first === undefined || second === undefined ? 0 : likeness(first, second, often);
  };
  const isToldToo = (of: Telling, one: number): boolean =>
    tellings.some((third, at) => third.source === of.source && overlaps(third.when, tellings[one]?.when) && alike(one, at) > 0);
  const isHeardLater = (one: number, other: number): boolean => {
    const [first, second] = [tellings[one], tellings[other]];
    const [earlier, later] = (first?.when.from ?? '') < (second?.when.from ?? '') ? [one, other] : [other, one];
    return words[later]?.isHearsay === true && words[earlier]?.isHearsay === false;
  };
  const near = [...pairs(tellings)].flatMap(([one, other]) => {
    if (tellings[one]?.source === tellings[other]?.source) return [];
    const like = alike(one, other);
    return like > 0 ? [{ one, other, like }] : [];
  });
  const closest = closestBySource(tellings, near);
  for (const { one, other, like } of near) {
    const [first, second] = [tellings[one], tellings[other]];
    if (first === undefined || second === undefined) continue;
    const type = difference(first.when, second.when);
    if (type === undefined || isHeardLater(one, other) || isToldToo(second, one) || isToldToo(first, other)) continue;
    if (!closest(one, other, like) || !closest(other, one, like)) continue;
    found[one]?.push({ type, with: other });
    found[other]?.push({ type, with: one });
  }
  return found;
};

interface Near {
  readonly one: number;
  readonly other: number;
  readonly like: number;
}

/**
 * Whether nothing else that a source tells is as like a telling: where an agency sees a child every week in the same words, nobody can say
 * which of its visits another agency means.
 */
const closestBySource = (tellings: ReadonlyArray<Telling>, near: ReadonlyArray<Near>) => {
  const likes = new Map<string, { readonly at: number; readonly like: number }[]>();
  const key = (of: number, source: string): string => `${of} ${source}`;
  for (const { one, other, like } of near)
    for (const [of, at] of [
      [one, other],
      [other, one],
    ] as const) {
      const own = key(of, tellings[at]?.source ?? '');
      likes.set(own, [...(likes.get(own) ?? []), { at, like }]);
    }
  return (of: number, at: number, like: number): boolean =>
    (likes.get(key(of, tellings[at]?.source ?? '')) ?? []).every((one) => one.at === at || one.like < like * clearly);
};

/** How much less like another telling has to be. */
const clearly = 0.9;

/** In days: what lies further apart is taken for two events. */
const nearEnough = 31;

/** Pairs of places that lie near each other, or whose days are made of the same numbers: comparing all with all would take too long. */
const pairs = function* (tellings: ReadonlyArray<Telling>): Generator<readonly [number, number]> {
  const byNumbers = new Map<string, number[]>();
  for (const [at, { when }] of tellings.entries()) {
    for (let other = at + 1; other < tellings.length; other += 1) {
      const next = tellings[other];
      if (next === undefined || next.when.from > addDays(when.until, nearEnough)) break;
      yield [at, other];
    }
    if (when.from !== when.until) continue;
    const [, month = '', date = ''] = when.from.split('-');
    const key = [month, date].sort().join('-');
    const earlier = byNumbers.get(key) ?? [];
    for (const one of earlier) if (daysBetween(tellings[one]?.when.until ?? when.from, when.from) > nearEnough) yield [one, at];
    byNumbers.set(key, [...earlier, at]);
  }
};

const difference = (one: When, other: When): 'days-differ' | 'day-and-month-swapped' | 'years-differ' | undefined => {
  if (overlaps(one, other)) return undefined;
  const isDay = one.from === one.until && other.from === other.until;
  const [year, month, date] = one.from.split('-');
  if (isDay && other.from === `${year}-${date}-${month}`) return 'day-and-month-swapped';
  if (isDay && other.from.endsWith(`-${month}-${date}`)) return 'years-differ';
  return daysBetween(one.until, other.from) <= nearEnough && daysBetween(other.until, one.from) <= nearEnough
    ? 'days-differ'
    : undefined;
};

const overlaps = (one: When, other: When | undefined): boolean =>
  other !== undefined && one.from <= other.until && other.from <= one.until;

/** The question that a person is asked; `other` is who tells it otherwise. */
export const conflictInWords = (
  type: DateConflict['type'],
  other: { readonly name: string; readonly when: When } | null,
): string => {
  const told = other === null ? '' : `${other.name} tells this under ${whenInWords(other.when)}`;
  switch (type) {
    case 'days-differ':
      return `${told}. Is it the same event?`;
    case 'day-and-month-swapped':
      return `${told}: day and month may be swapped.`;
    case 'years-differ':
      return `${told}: the year may be wrong.`;
    case 'after-its-report':
      return 'This is after the day of the report that tells it.';
  }
};
