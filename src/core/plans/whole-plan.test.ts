import { expect, test } from 'vitest';
import type { PlanAction } from '../conferences/outline-plan.ts';
import type { ActionId, PersonId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import { type WholePlan, wholePlanHints } from './whole-plan.ts';

const rowan = 'rowan' as PersonId;
const wren = 'wren' as PersonId;

const anAction = (change: Partial<PlanAction> = {}): PlanAction => ({
  id: 'action' as ActionId,
  number: 1,
  goal: 'Rowan is at school every day',
  action: 'Juniper walks Rowan to breakfast club',
  owner: 'Juniper',
  agency: '',
  dueOn: day('2026-05-15'),
  measure: 'the register',
  children: [rowan],
  audience: { to: 'everyone' },
  status: 'not-started',
  evidence: '',
  ...change,
});

const hints = (change: Partial<WholePlan> = {}, ...actions: ReadonlyArray<Partial<PlanAction>>) =>
  wholePlanHints({
    actions: Object.fromEntries(
      (actions.length === 0 ? [{}] : actions).map((one, place) => [`a${place}`, anAction({ number: place + 1, ...one })]),
    ),
    contingency: 'Legal planning meeting',
    children: [{ id: rowan, name: 'Rowan' }],
    parents: [{ id: 'juniper' as PersonId, name: 'Juniper' }],
    inDanger: [rowan],
    ...change,
  });

test('PL02: a plan that names its child and its parents, and says what happens if it does not work, needs no hint', () => {
  expect(hints()).toEqual([]);
});

test('PL03: a plan with actions and no contingency is told so, an empty plan is not', () => {
  expect(hints({ contingency: ' ' })).toEqual([expect.stringContaining('no contingency')]);
  expect(hints({ contingency: '', actions: {} })).toEqual([]);
});

test('PL02: more than fifteen actions are too many to be a plan, and what is done is not counted', () => {
  expect(hints({}, ...Array.from({ length: 15 }, () => ({})))).toEqual([]);
  expect(hints({}, ...Array.from({ length: 16 }, () => ({})))).toEqual([expect.stringMatching(/^16 actions/)]);
  expect(hints({}, ...Array.from({ length: 16 }, (_, place) => (place === 0 ? { status: 'done' as const } : {})))).toEqual([]);
});

test('PL02: more than six different outcomes are more than a family can hold in mind', () => {
  const different = (count: number) => Array.from({ length: count }, (_, place) => ({ goal: `Rowan can do ${place} things` }));
  expect(hints({}, ...different(6))).toEqual([]);
  expect(hints({}, ...different(7))).toEqual([expect.stringMatching(/^7 different outcomes/)]);
});

test('PL02: a child whom no outcome names is asked about, and a name is a word of its own', () => {
  expect(hints({}, { goal: 'Rowans are rare' })).toEqual(['No outcome names Rowan: say what will be different for Rowan.']);
  expect(hints({}, { goal: 'Contact is safe for ROWAN.' })).toEqual([]);
});

test('PL02: a danger statement that no outcome answers is named with its child', () => {
  const children = [
    { id: rowan, name: 'Rowan' },
    { id: wren, name: 'Wren' },
  ];
  expect(hints({ children, inDanger: [rowan, wren] })).toEqual([
    'Wren has a danger statement and no outcome that answers it: what needs to change?',
  ]);
  expect(hints({ children })).toEqual([]);
});

test('PL02: each parent does something, or a row says why not', () => {
  const parents = [{ id: 'caldor' as PersonId, name: 'Caldor' }];
  expect(hints({ parents })).toEqual(['Caldor is in no row of this plan: what will Caldor do, or why is there nothing?']);
  expect(hints({ parents }, { action: 'No action for Caldor while he is in prison' })).toEqual([]);
});
