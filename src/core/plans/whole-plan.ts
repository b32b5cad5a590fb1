import type { PlanAction } from '../conferences/outline-plan.ts';
import type { PersonId } from '../identifiers.ts';

/** Somebody of the family, as they are called. */
export interface Called {
  readonly id: PersonId;
  readonly name: string;
}

/** What a plan is read against as a whole. */
export interface WholePlan {
  readonly actions: { readonly [id: string]: PlanAction };
  readonly contingency: string;
  /** The children whose plan it is. */
  readonly children: ReadonlyArray<Called>;
  /** The parents of one of them, also those who live elsewhere. */
  readonly parents: ReadonlyArray<Called>;
  /** Of whom a danger statement was written. */
  readonly inDanger: ReadonlyArray<PersonId>;
}

/** More rows than this are a list of hopes, not a plan (domain.md 7.2). */
const mostActions = 15;

/** As many outcomes as a family can hold in mind (domain.md 7.2). */
const mostOutcomes = 6;

/** Hints about the plan as a whole, in sentences; an empty plan has none. None of them stops anybody (PL02, domain.md 7.2). */
export const wholePlanHints = (plan: WholePlan): ReadonlyArray<string> => {
  const actions = Object.values(plan.actions).filter(({ status }) => status !== 'done' && status !== 'not-needed');
  if (actions.length === 0) return [];
  const outcomes = new Set(actions.map(({ goal }) => goal.trim().toLowerCase()).filter((goal) => goal !== ''));
  return [
    ...(actions.length > mostActions
      ? [`${actions.length} actions are too many to be a plan: keep the ones that make a child safer.`]
      : []),
    ...(outcomes.size > mostOutcomes
      ? [`${outcomes.size} different outcomes are more than a family can hold in mind: three to ${mostOutcomes} are usual.`]
      : []),
    ...plan.children.flatMap((child) => ofChild(child, actions, plan.inDanger.includes(child.id))),
    ...plan.parents.flatMap((parent) => ofParent(parent, actions)),
    ...(plan.contingency.trim() === '' ? ['There is no contingency: say what happens, and by when, if this does not work.'] : []),
  ];
};

const ofChild = ({ id, name }: Called, actions: ReadonlyArray<PlanAction>, isInDanger: boolean): ReadonlyArray<string> => {
  const outcomes = actions.filter(({ children, goal }) => children.includes(id) && goal.trim() !== '').map(({ goal }) => goal);
  if (outcomes.length === 0)
    return isInDanger ? [`${name} has a danger statement and no outcome that answers it: what needs to change?`] : [];
  return outcomes.some((outcome) => names(outcome, name))
    ? []
    : [`No outcome names ${name}: say what will be different for ${name}.`];
};

/** Named anywhere in a row is enough: that somebody has no action, and why, is said there as well. */
const ofParent = ({ name }: Called, actions: ReadonlyArray<PlanAction>): ReadonlyArray<string> =>
  actions.some(({ owner, action, goal, measure }) => [owner, action, goal, measure].some((words) => names(words, name)))
    ? []
    : [`${name} is in no row of this plan: what will ${name} do, or why is there nothing?`];

/** Whether a name stands in a text as a word of its own; somebody without a name stands in every one. */
const names = (text: string, name: string): boolean => {
  const words = ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
  const wanted =
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return wanted === '' || words.includes(` ${wanted} `);
};
