import { addDays, daysBetween, type LocalDate } from '../local-date.ts';
import { searchable } from '../searchable.ts';
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
  const words = tellings.map(({ text }) => wordsThatCount(text));
  const alike = (one: number, other: number): boolean => areAlike(words[one] ?? new Set(), words[other] ?? new Set());
  const isToldToo = (of: Telling, one: number): boolean =>
    tellings.some((third, at) => third.source === of.source && overlaps(third.when, tellings[one]?.when) && alike(one, at));
  for (const [one, other] of pairs(tellings)) {
    const [first, second] = [tellings[one], tellings[other]];
    if (first === undefined || second === undefined || first.source === second.source) continue;
    const type = difference(first.when, second.when);
    if (type === undefined || !alike(one, other) || isToldToo(second, one) || isToldToo(first, other)) continue;
    found[one]?.push({ type, with: other });
    found[other]?.push({ type, with: one });
  }
  return found;
};

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

/** Words of more than three letters that say nothing of what happened. */
const sayNothing = new Set(
  `about after again also although because been before being both could does done down during each even ever every from further have having
  here into just later made many more most much must none only onto other over same several should since some still such than that their
  them then there these they this those through together told under until upon very were what when where which while will with within
  without would`.split(/\s+/),
);

const wordsThatCount = (text: string): ReadonlySet<string> =>
  new Set(
    searchable(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3 && !sayNothing.has(word))
      .map(stem),
  );

/** One agency writes `was arrested`, another `the arrest`: endings do not count. */
const stem = (word: string): string =>
  word.replace(/(?<=^.{4,})(?:ings?|ed|es|s|ly)$/, '').replace(/(?<=^.{3,})(?:e|(?<=(.))\1)$/, '');

/** At least three words in common, and three in five of the shorter text's. */
const areAlike = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= 3 && shared >= 0.6 * Math.min(one.size, other.size);
};

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
