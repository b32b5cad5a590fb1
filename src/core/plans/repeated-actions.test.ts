import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../local-date.ts';
import { type ActionThen, type PlanThen, repeatedActions } from './repeated-actions.ts';

const action = (text: string, change: Partial<ActionThen> = {}): ActionThen => ({
  action: text,
  owner: 'Marlo Testcase (TEST)',
  status: 'on-track',
  ...change,
});
const plan = (place: number, ...actions: ReadonlyArray<ActionThen>): PlanThen => ({
  reference: `SC-2026-0142/${place + 1}`,
  heldOn: addDays(day('2026-04-21'), 90 * place),
  actions,
});
const hearing = 'Take Wren to the hearing test at the clinic';

test('DL10: an action that stands in three plans in a row is found, with each of them', () => {
  const found = repeatedActions([
    plan(0, action(hearing)),
    plan(1, action(`${hearing} by 4 June 2026.`)),
    plan(2, action(hearing)),
  ]);
  expect(found).toMatchObject([
    {
      action: hearing,
      plans: [{ reference: 'SC-2026-0142/1' }, { reference: 'SC-2026-0142/2' }, { reference: 'SC-2026-0142/3' }],
    },
  ]);
});

test.each<[string, ReadonlyArray<PlanThen>]>([
  ['it stands in one plan only', [plan(0), plan(1, action(hearing))]],
  ['it was done', [plan(0, action(hearing)), plan(1, action(hearing, { status: 'done' }))]],
  ['it is not in the latest plan', [plan(0, action(hearing)), plan(1, action(hearing)), plan(2)]],
  ['another one took its place', [plan(0, action(hearing)), plan(1, action('Fit the alarm at the front door of the house'))]],
  ['both are still empty', [plan(0, action('')), plan(1, action(''))]],
])('DL10: an action is not carried over where %s', (_, plans) => {
  expect(repeatedActions(plans)).toEqual([]);
});

test('DL10: the count begins again where a plan was without it', () => {
  const found = repeatedActions([plan(0, action(hearing)), plan(1), plan(2, action(hearing)), plan(3, action(hearing))]);
  expect(found[0]?.plans.map(({ reference }) => reference)).toEqual(['SC-2026-0142/3', 'SC-2026-0142/4']);
});

const word = fc.string({ unit: fc.constantFrom(...'bcdfgklmnprst'), minLength: 4, maxLength: 8 });

test('DL10: whatever is planted in every plan is found in all of them, among whatever else the plans say', () => {
  const words = fc.uniqueArray(word, { minLength: 5, maxLength: 8 });
  const others = fc.array(fc.array(words, { maxLength: 4 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(words, others, (planted, rest) => {
      const plans = rest.map((all, place) => plan(place, ...all.map((one) => action(one.join(' '))), action(planted.join(' '))));
      const found = repeatedActions(plans).find((one) => one.action === planted.join(' '));
      expect(found?.plans).toHaveLength(plans.length);
    }),
  );
});

test('DL10: plans that share no word are no drift', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 12, maxLength: 40 }), (all) => {
      const half = Math.floor(all.length / 2);
      const plans = [plan(0, action(all.slice(0, half).join(' '))), plan(1, action(all.slice(half).join(' ')))];
      expect(repeatedActions(plans)).toEqual([]);
    }),
  );
});
