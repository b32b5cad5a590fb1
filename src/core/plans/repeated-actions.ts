import { type LocalDate, shortDate } from '../local-date.ts';

/** The plan that one conference left behind for one child. */
export interface PlanThen {
  readonly reference: string;
  readonly heldOn: LocalDate;
  readonly actions: ReadonlyArray<ActionThen>;
}

export interface ActionThen {
  readonly action: string;
  readonly owner: string;
  readonly status: string;
}

/** An action that stands in plan after plan: the evidence of drift, with the plans it stands in. */
export interface RepeatedAction {
  /** As the last plan words it. */
  readonly action: string;
  readonly owner: string;
  /** Oldest first; at least two, one after the other, the last of them the latest plan. */
  readonly plans: ReadonlyArray<{ readonly reference: string; readonly heldOn: LocalDate }>;
}

/**
 * The actions of the latest plan that are carried over from the plan before it, and from those before that, the longest first.
 *
 * `plans` are oldest first. What is done or no longer needed is not carried on. Two actions are the same where their words are,
 * or nearly all of them: a changed date or a full stop is no new action.
 */
export const repeatedActions = (plans: ReadonlyArray<PlanThen>): ReadonlyArray<RepeatedAction> => {
  const latest = plans.at(-1);
  if (latest === undefined) return [];
  const found = latest.actions.filter(isStillToDo).map((action) => {
    const standing = [latest];
    for (let place = plans.length - 2; place >= 0; place--) {
      const plan = plans[place];
      if (plan === undefined || !plan.actions.some((other) => isSameAction(action.action, other.action))) break;
      standing.unshift(plan);
    }
    return {
      action: action.action,
      owner: action.owner,
      plans: standing.map(({ reference, heldOn }) => ({ reference, heldOn })),
    };
  });
  return found.filter((one) => one.plans.length > 1).sort((a, b) => b.plans.length - a.plans.length);
};

/** `“Take Wren to the hearing test” stands in 3 plans in a row, since 21 Apr 2026.` */
export const carriedOver = ({ action, plans }: RepeatedAction): string => {
  const since = plans[0] === undefined ? '' : `, since ${shortDate(plans[0].heldOn)}`;
  return `“${action.trim().replace(/[.]$/, '')}” stands in ${plans.length} plans in a row${since}.`;
};

const isStillToDo = ({ action, status }: ActionThen): boolean =>
  status !== 'done' && status !== 'not-needed' && wordsOf(action).size > 0;

/** In how many of the plans before this one an action stood, one after the other, the last plan first; they are oldest first. */
export const timesCarriedOver = (
  action: string,
  before: ReadonlyArray<{ readonly actions: ReadonlyArray<{ readonly action: string }> }>,
): number => {
  const gap = [...before].reverse().findIndex(({ actions }) => !actions.some((other) => isSameAction(action, other.action)));
  return gap < 0 ? before.length : gap;
};

/** How often an action was carried over from plan to plan; nothing for one that is new (domain.md 7.2). */
export const timesOver = (times: number): string =>
  times === 0 ? '' : `Carried over ${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`}`;

/** Of all the words that either of them has, how many they must share. */
const alike = 0.75;

const isSameAction = (one: string, other: string): boolean => {
  const a = wordsOf(one);
  const b = wordsOf(other);
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared) >= alike;
};

/** The words of an action, without dates and numbers, which are renewed at every review. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLocaleLowerCase('en-GB').match(/[\p{L}’']+/gu) ?? []).filter((word) => !months.has(word)));

const months: ReadonlySet<string> = new Set([
  'january',
  'february',
  'march',
  'april',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]);
