import type { RecordEdit } from '../conferences/edits.ts';
import type { OutlinePlan, PlanAction } from '../conferences/outline-plan.ts';
import type { ActionId, PersonId } from '../identifiers.ts';

type Actions = OutlinePlan['actions'];

/** Whose plans the actions are carried into, and where a new name for each comes from. */
export interface CarriedFor {
  readonly childIds: ReadonlyArray<PersonId>;
  readonly newId: () => ActionId;
}

/**
 * The actions that a review starts with: those of the last plan that are neither done nor no longer needed, numbered anew, for the
 * children it is about (PL05). How far each outcome is has to be asked again; what would be good enough stays.
 */
export const carriedActions = (last: Actions, { childIds, newId }: CarriedFor): ReadonlyArray<PlanAction> =>
  inOrder(last)
    .filter(({ status }) => status !== 'done' && status !== 'not-needed')
    .flatMap((action) => forChildren(action, childIds))
    .map((action, place) => ({
      ...action,
      id: newId(),
      number: place + 1,
      carriedFrom: action.id,
      evidence: '',
      scale: action.scale?.needed == null ? null : { now: null, needed: action.scale.needed },
    }));

/** The same actions as they are, for a conference that goes on another day: nothing of what was already said about them is lost. */
export const continuedActions = (last: Actions, { childIds, newId }: CarriedFor): ReadonlyArray<PlanAction> =>
  inOrder(last)
    .flatMap((action) => forChildren(action, childIds))
    .map((action, place) => ({ ...action, id: newId(), number: place + 1 }));

/**
 * What a review that was not held yet has to change where the last plan was changed after it was carried over: until the chair
 * approves, its words may still be put right. What the review itself says of an action, how far it is and what shows it, stays.
 */
export const carriedAgain = (review: Actions, last: Actions, carried: CarriedFor): ReadonlyArray<RecordEdit> => {
  const held = Object.values(review);
  const now = carriedActions(last, carried);
  const known = new Map(held.flatMap((action) => (action.carriedFrom == null ? [] : [[action.carriedFrom, action] as const])));
  const gone = [...known.values()].filter(({ carriedFrom }) => !now.some((one) => one.carriedFrom === carriedFrom));
  let number = Math.max(0, ...held.map((action) => action.number));
  return [
    ...gone.map(({ id }): RecordEdit => ({ edit: 'action.remove', id })),
    ...now.flatMap((action): ReadonlyArray<RecordEdit> => {
      const there = action.carriedFrom == null ? undefined : known.get(action.carriedFrom);
      if (there === undefined) return [{ edit: 'action.add', action: { ...action, number: ++number } }];
      const { goal, action: words, owner, agency, dueOn, measure, children, audience } = action;
      const change = { goal, action: words, owner, agency, dueOn, measure, children, audience };
      return [{ edit: 'action.change', id: there.id, change }];
    }),
  ];
};

const forChildren = (action: PlanAction, childIds: ReadonlyArray<PersonId>): ReadonlyArray<PlanAction> => {
  const children = action.children.filter((id) => childIds.includes(id));
  return children.length === 0 && action.children.length > 0 ? [] : [{ ...action, children }];
};

const inOrder = (actions: Actions): ReadonlyArray<PlanAction> =>
  Object.values(actions).sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
