import type { RecordEdit } from '../../../core/conferences/edits.ts';
import type { OutlinePlan, PlanAction } from '../../../core/conferences/outline-plan.ts';
import type { Audience, Invitee } from '../../../core/conferences/record.ts';
import type { ActionId, PersonId } from '../../../core/identifiers.ts';

/** The rows of the plan in their order. Two laptops may have given one number twice; the older row then comes first. */
export const inOrder = (plan: Pick<OutlinePlan, 'actions'>): ReadonlyArray<PlanAction> =>
  Object.values(plan.actions).sort((a, b) => a.number - b.number || a.id.localeCompare(b.id));

/** A row is typed once and stands under each child it belongs to (PL06). */
export const forChild = (actions: ReadonlyArray<PlanAction>, childId: PersonId): ReadonlyArray<PlanAction> =>
  actions.filter((action) => action.children.includes(childId));

/** An empty row at the end of the plan. */
export const newAction = (
  id: ActionId,
  actions: ReadonlyArray<PlanAction>,
  children: ReadonlyArray<PersonId>,
): Extract<RecordEdit, { readonly edit: 'action.add' }> => ({
  edit: 'action.add',
  action: {
    id,
    number: Math.max(0, ...actions.map((action) => action.number)) + 1,
    goal: '',
    action: '',
    owner: '',
    agency: '',
    dueOn: null,
    measure: '',
    children,
    audience: { to: 'everyone' },
    status: 'not-started',
    evidence: '',
  },
});

/**
 * Moves a row past its neighbour among `shown`, which may be the rows of one child only, and numbers the whole plan from 1.
 * A row at the end stays where it is.
 */
export const moveAction = (
  actions: ReadonlyArray<PlanAction>,
  shown: ReadonlyArray<PlanAction>,
  id: ActionId,
  way: 'up' | 'down',
): ReadonlyArray<RecordEdit> => {
  const moved = actions.find((action) => action.id === id);
  const neighbour = shown[shown.findIndex((action) => action.id === id) + (way === 'up' ? -1 : 1)];
  if (moved === undefined || neighbour === undefined) return [];
  const others = actions.filter((action) => action !== moved);
  const place = others.indexOf(neighbour) + (way === 'up' ? 0 : 1);
  return renumbered([...others.slice(0, place), moved, ...others.slice(place)]);
};

/** Takes a row away and closes the gap in the numbers. */
export const removeAction = (actions: ReadonlyArray<PlanAction>, id: ActionId): ReadonlyArray<RecordEdit> => [
  { edit: 'action.remove', id },
  ...renumbered(actions.filter((action) => action.id !== id)),
];

/** Puts a row that was taken away back where it stood. */
export const putBack = (actions: ReadonlyArray<PlanAction>, removed: PlanAction): ReadonlyArray<RecordEdit> => {
  const before = actions.filter((action) => action.number < removed.number);
  const after = actions.filter((action) => action.number >= removed.number);
  return [{ edit: 'action.add', action: removed }, ...renumbered([...before, removed, ...after])];
};

const renumbered = (actions: ReadonlyArray<PlanAction>): ReadonlyArray<RecordEdit> =>
  actions.flatMap(
    (action, index): ReadonlyArray<RecordEdit> =>
      action.number === index + 1 ? [] : [{ edit: 'action.change', id: action.id, change: { number: index + 1 } }],
  );

/** Who owns a row, and for which agency: naming somebody on the list fills in their agency. */
export const ownedBy = (owner: string, invitees: ReadonlyArray<Invitee>, agency: string): { owner: string; agency: string } => {
  const known = invitees.find((invitee) => invitee.name !== '' && invitee.name === owner.trim());
  return { owner, agency: known === undefined ? agency : known.agencyName };
};

/** One choice of who may see a row, as a list can hold it. */
export interface AudienceChoice {
  readonly value: string;
  readonly audience: Audience;
}

/** Everyone, professionals, or everyone but one adult of the family; and whatever the row says now. */
export const audienceChoices = (now: Audience, adults: ReadonlyArray<PersonId>): ReadonlyArray<AudienceChoice> => {
  const offered: ReadonlyArray<Audience> = [
    { to: 'everyone' },
    { to: 'professionals' },
    ...adults.map((adult): Audience => ({ to: 'all-but', people: [adult] })),
  ];
  const choices = offered.map((audience) => ({ value: audienceKey(audience), audience }));
  const isOffered = choices.some((choice) => choice.value === audienceKey(now));
  return isOffered ? choices : [...choices, { value: audienceKey(now), audience: now }];
};

export const audienceKey = (audience: Audience): string =>
  'people' in audience ? [audience.to, ...audience.people].join(' ') : audience.to;
