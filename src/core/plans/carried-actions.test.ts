import { expect, test } from 'vitest';
import { anAction, person } from '../../../tests/support/record-builders.ts';
import type { PlanAction } from '../conferences/outline-plan.ts';
import type { ActionId } from '../identifiers.ts';
import { carriedActions, carriedAgain, continuedActions } from './carried-actions.ts';

const rowan = person('c1');
const wren = person('c2');
const keyed = (...actions: ReadonlyArray<PlanAction>) => Object.fromEntries(actions.map((action) => [action.id, action]));
const carried = (...childIds: ReadonlyArray<typeof rowan>) => {
  let count = 0;
  return { childIds, newId: () => `new-${++count}` as ActionId };
};

const last = keyed(
  anAction(3, { action: 'Mend the window', children: [rowan, wren], status: 'late', evidence: 'The glazier did not come.' }),
  anAction(1, { action: 'Write the safety plan', children: [rowan], status: 'done' }),
  anAction(2, { action: 'Take Wren to the hearing test', children: [wren], scale: { now: 4, needed: 8 } }),
  anAction(4, { action: 'Sign the tenancy', children: [rowan], status: 'not-needed' }),
);

test('PL05: a review starts with what the last plan left to do, in its order and numbered from 1, and asks how far it is anew', () => {
  const actions = carriedActions(last, carried(rowan, wren));
  expect(actions).toMatchObject([
    { id: 'new-1', number: 1, action: 'Take Wren to the hearing test', carriedFrom: 'action-2', scale: { now: null, needed: 8 } },
    { id: 'new-2', number: 2, action: 'Mend the window', carriedFrom: 'action-3', status: 'late', evidence: '', scale: null },
  ]);
});

test('PL05: of a plan for several children a review about one carries that child’s actions alone', () => {
  expect(carriedActions(last, carried(rowan)).map(({ action, children }) => [action, children])).toEqual([
    ['Mend the window', [rowan]],
  ]);
});

test('PL05: a conference that goes on another day goes on with everything that was said of its actions', () => {
  expect(continuedActions(last, carried(rowan, wren)).map(({ number, status, evidence }) => [number, status, evidence])).toEqual([
    [1, 'done', ''],
    [2, 'not-started', ''],
    [3, 'late', 'The glazier did not come.'],
    [4, 'not-needed', ''],
  ]);
});

test('PL05: what is put right in the last plan before the chair approves is put right in the review, and what the review says stays', () => {
  const review = keyed(
    ...carriedActions(last, carried(rowan, wren)).map((action) => ({ ...action, status: 'on-track' as const })),
    anAction(3, { action: 'Added for the review' }),
  );
  const { 'action-3': mend, ...rest } = last;
  const approved = {
    ...rest,
    'action-2': anAction(2, { action: 'Take Wren to her hearing test in May', children: [wren] }),
    'action-9': anAction(9, { action: 'Ring the school', children: [rowan] }),
  };
  expect(mend).toBeDefined();
  expect(carriedAgain(review, approved, carried(rowan, wren))).toMatchObject([
    { edit: 'action.remove', id: 'new-2' },
    { edit: 'action.change', id: 'new-1', change: { action: 'Take Wren to her hearing test in May' } },
    { edit: 'action.add', action: { number: 4, action: 'Ring the school', carriedFrom: 'action-9' } },
  ]);
  const [, change] = carriedAgain(review, approved, carried(rowan, wren));
  expect(change).not.toHaveProperty('change.status');
});
