import type { Category } from '../children/people.ts';
import type { PersonId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';
import type { PlanAction } from './outline-plan.ts';

/** The child protection plan of the authority that a family moved from; its dates are kept beside ours (IN02, T-20). */
export interface OtherPlan {
  readonly authority: string;
  readonly lastReviewOn: LocalDate | null;
  /** When that authority must review it next: until our conference it keeps the responsibility (domain.md 2.4). */
  readonly nextReviewDueOn: LocalDate | null;
  readonly children: ReadonlyArray<OtherPlanOfChild>;
  /** Its actions, one on each line. */
  readonly actions: string;
}

export interface OtherPlanOfChild {
  readonly childId: PersonId;
  readonly startedOn: LocalDate | null;
  readonly category: Category | null;
}

export const noOtherPlan: OtherPlan = { authority: '', lastReviewOn: null, nextReviewDueOn: null, children: [], actions: '' };

/** One row of the two plans side by side; `ours` or `theirs` is null where the other plan alone says it. */
export type ComparedAction<Ours extends Pick<PlanAction, 'action'>> =
  | { readonly change: 'kept' | 'changed'; readonly theirs: string; readonly ours: Ours }
  | { readonly change: 'not-carried-over'; readonly theirs: string; readonly ours: null }
  | { readonly change: 'new'; readonly theirs: null; readonly ours: Ours };

/**
 * Each action of the other plan beside ours, in the other plan's order, then what only ours has.
 *
 * An action is kept where the words are the same but for capitals and punctuation, and changed where at least half of the words
 * that carry meaning are in both; of several that are alike, the likest go together. Nobody's action is shown twice or lost.
 */
export const compareActions = <Ours extends Pick<PlanAction, 'action'>>(
  theirs: string,
  ours: ReadonlyArray<Ours>,
): ReadonlyArray<ComparedAction<Ours>> => {
  const lines = theirs
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const pairs = pairAlike(
    lines,
    ours.map(({ action }) => action),
  );
  const paired = new Set(pairs.values());
  return [
    ...lines.map((line, at): ComparedAction<Ours> => {
      const to = pairs.get(at);
      const one = to === undefined ? undefined : ours[to];
      if (one === undefined) return { change: 'not-carried-over', theirs: line, ours: null };
      return { change: plain(line) === plain(one.action) ? 'kept' : 'changed', theirs: line, ours: one };
    }),
    ...ours.filter((_, to) => !paired.has(to)).map((one): ComparedAction<Ours> => ({ change: 'new', theirs: null, ours: one })),
  ];
};

/** Which text of the one list is which of the other, by their places: at least half of their words shared, the likest first. */
export const pairAlike = (ones: ReadonlyArray<string>, others: ReadonlyArray<string>): ReadonlyMap<number, number> => {
  const alike = ones
    .flatMap((one, at) => others.map((other, to) => ({ at, to, likeness: likeness(one, other) })))
    .filter((pair) => pair.likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at || a.to - b.to);
  const pairs = new Map<number, number>();
  for (const { at, to } of alike) if (!pairs.has(at) && ![...pairs.values()].includes(to)) pairs.set(at, to);
  return pairs;
};

export const changeWords: { readonly [C in ComparedAction<PlanAction>['change']]: string } = {
  kept: 'Kept',
  changed: 'Changed',
  'not-carried-over': 'Not carried over',
  new: 'New',
};

/** 1 where the words are the same, else the share of the words with a meaning that both have, out of all that either has. */
const likeness = (a: string, b: string): number => {
  if (plain(a) === plain(b)) return 1;
  const [first, second] = [meaningful(a), meaningful(b)];
  const both = [...first].filter((word) => second.has(word)).length;
  const either = new Set([...first, ...second]).size;
  // Never 1: only the same words are.
  return either === 0 ? 0 : Math.min(both / either, 0.99);
};

const plain = (text: string): string =>
  text
    .toLocaleLowerCase('en-GB')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const little = new Set(
  'a an and at by every for from has have in is it of on or she he the their them they to will with'.split(' '),
);
const meaningful = (text: string): ReadonlySet<string> =>
  new Set(
    plain(text)
      .split(' ')
      .filter((word) => word !== '' && !little.has(word)),
  );
