import { pairAlike } from '../conferences/other-plan.ts';
import type { OutcomeScale, PlanAction } from '../conferences/outline-plan.ts';
import { type LocalDate, shortDate } from '../local-date.ts';

/** Both ends of the scale of an outcome, in words (domain.md 7.2: scale now, scale needed). */
export const outcomeScale = {
  lowest: { value: 0, words: 'Nothing has changed yet' },
  highest: { value: 10, words: 'It has changed, and stays that way' },
} as const;

/** As much of an action as its outcome is read from; `scale` is null where nobody said, or the reader is not told. */
export interface Rated extends Pick<PlanAction, 'goal'> {
  readonly scale?: OutcomeScale | null | undefined;
}

/** The plan that one conference agreed, with how far each outcome was then; null for a conference with no day yet. */
export interface RatedPlan {
  readonly heldOn: LocalDate | null;
  readonly actions: ReadonlyArray<Rated>;
}

/** One thing that needs to change, and how far it was at each conference (PL08). */
export interface Outcome {
  /** As the latest plan words it. */
  readonly words: string;
  readonly needed: number | null;
  /** One for each plan, oldest first; null where nobody said. */
  readonly points: ReadonlyArray<{ readonly heldOn: LocalDate | null; readonly now: number | null }>;
}

/**
 * The outcomes of the latest plan, each with its scale at every conference; `plans` are oldest first.
 *
 * Actions that serve one outcome carry the same words for it and the same scale: the first that has one speaks for all. From plan to
 * plan outcomes are the same where at least half of their words are, followed backwards one plan at a time.
 */
export const outcomesOf = (plans: ReadonlyArray<RatedPlan>): ReadonlyArray<Outcome> => {
  const [latest, ...earlier] = plans.map(({ heldOn, actions }) => ({ heldOn, outcomes: inPlan(actions) })).reverse();
  if (latest === undefined) return [];
  const found = latest.outcomes.map(({ words, scale }) => ({
    words,
    lastWords: words as string | null,
    needed: scale?.needed ?? null,
    points: [{ heldOn: latest.heldOn, now: scale?.now ?? null }],
  }));
  for (const { heldOn, outcomes } of earlier) {
    const pairs = pairAlike(
      found.map(({ lastWords }) => lastWords ?? ''),
      outcomes.map(({ words }) => words),
    );
    for (const [place, one] of found.entries()) {
      const to = pairs.get(place);
      const before = one.lastWords === null || to === undefined ? undefined : outcomes[to];
      one.lastWords = before?.words ?? null;
      one.points.unshift({ heldOn, now: before?.scale?.now ?? null });
    }
  }
  return found.map(({ words, needed, points }) => ({ words, needed, points }));
};

/** The actions that serve the same outcome as these words; the scale of an outcome is kept with each of them. */
export const serving = <A extends Rated>(actions: ReadonlyArray<A>, outcome: string): ReadonlyArray<A> =>
  actions.filter(({ goal }) => plain(goal) === plain(outcome));

/** `From 2 on 21 Apr 2026 to 5 on 16 Jul 2026: up by 3. 7 would be good enough.` */
export const progressInWords = (outcome: Outcome): string => {
  const { needed } = outcome;
  const said = ratings(outcome);
  const [first, last] = [said[0], said.at(-1)];
  const nobody = 'Nobody has said yet how far this is.';
  if (first === undefined || last === undefined) return needed === null ? nobody : `${nobody} ${needed} would be good enough.`;
  const far = said.length === 1 ? `${last.now} of 10${on(last.heldOn)}.` : `${moved(first, last)}${standsStill(said, needed)}`;
  if (needed === null) return far;
  return `${far} ${last.now >= needed ? `Good enough (${needed}) is reached.` : `${needed} would be good enough.`}`;
};

/** At how many conferences, up to the latest that said, the scale has not risen; null below two, and once good enough is reached. */
export const notRisenFor = (outcome: Outcome): number | null => stillFor(ratings(outcome), outcome.needed);

interface Rating {
  readonly heldOn: LocalDate | null;
  readonly now: number;
}

const ratings = ({ points }: Outcome): ReadonlyArray<Rating> =>
  points.flatMap(({ heldOn, now }) => (now === null ? [] : [{ heldOn, now }]));

const moved = (first: Rating, last: Rating): string => {
  const by = last.now - first.now;
  const way = by === 0 ? 'no change' : by > 0 ? `up by ${by}` : `down by ${-by}`;
  return `From ${first.now}${on(first.heldOn)} to ${last.now}${on(last.heldOn)}: ${way}.`;
};

const standsStill = (said: ReadonlyArray<Rating>, needed: number | null): string => {
  const conferences = stillFor(said, needed);
  return conferences === null ? '' : ` It has not risen for ${conferences} conferences.`;
};

const stillFor = (said: ReadonlyArray<Rating>, needed: number | null): number | null => {
  const last = said.at(-1);
  if (last === undefined || (needed !== null && last.now >= needed)) return null;
  const from = said.findIndex(({ now }, place) => said.slice(place).every((later) => later.now <= now));
  const conferences = said.length - from;
  return conferences < 2 ? null : conferences;
};

const on = (heldOn: LocalDate | null): string => (heldOn === null ? ' now' : ` on ${shortDate(heldOn)}`);

const inPlan = (
  actions: ReadonlyArray<Rated>,
): ReadonlyArray<{ readonly words: string; readonly scale: OutcomeScale | null }> => {
  const named = actions.filter(({ goal }) => plain(goal) !== '');
  const firsts = named.filter((action, place) => named.findIndex(({ goal }) => plain(goal) === plain(action.goal)) === place);
  return firsts.map(({ goal }) => ({
    words: goal.trim(),
    scale: serving(named, goal).find(({ scale }) => scale?.now != null || scale?.needed != null)?.scale ?? null,
  }));
};

const plain = (text: string): string =>
  text
    .toLocaleLowerCase('en-GB')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
