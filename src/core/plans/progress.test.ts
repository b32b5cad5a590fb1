import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutcomeScale } from '../conferences/outline-plan.ts';
import { day } from '../local-date.ts';
import { notRisenFor, outcomesOf, progressInWords, serving } from './progress.ts';

const rated = (goal: string, now: number | null, needed: number | null = null) => ({
  goal,
  scale: { now, needed } as OutcomeScale,
});
const held = (on: string, ...actions: ReadonlyArray<ReturnType<typeof rated>>) => ({ heldOn: day(on), actions });
const one = (...nows: ReadonlyArray<number | null>) => ({
  words: 'Wren can hear',
  needed: 7,
  points: nows.map((now, place) => ({ heldOn: day(`2026-0${place + 1}-05`), now })),
});

test('PL08: an outcome is followed back over all conferences, though its words are changed a little each time', () => {
  const plans = [
    held('2026-01-05', rated('Wren is in school every day', 2, 8), rated('The flat is warm', 4)),
    held('2026-04-05', rated('Wren is in school every morning', 3, 8)),
    held('2026-07-05', rated('Wren is in school each morning on time.', 5, 8), rated('Rowan sleeps', null)),
  ];
  expect(outcomesOf(plans)).toEqual([
    {
      words: 'Wren is in school each morning on time.',
      needed: 8,
      points: [
        { heldOn: '2026-01-05', now: 2 },
        { heldOn: '2026-04-05', now: 3 },
        { heldOn: '2026-07-05', now: 5 },
      ],
    },
    {
      words: 'Rowan sleeps',
      needed: null,
      points: ['2026-01-05', '2026-04-05', '2026-07-05'].map((heldOn) => ({ heldOn, now: null })),
    },
  ]);
});

test('PL08: actions of one outcome are one row, and a row added later without a scale takes nothing away', () => {
  const actions = [{ goal: 'Wren can hear' }, rated('wren can hear.', 6, 8)];
  expect(outcomesOf([{ heldOn: null, actions }])).toEqual([
    { words: 'Wren can hear', needed: 8, points: [{ heldOn: null, now: 6 }] },
  ]);
  expect(serving(actions, 'Wren can hear')).toEqual(actions);
});

test('PL08: an outcome that was missing from one plan is not joined to one from before it', () => {
  const plans = [
    held('2026-01-05', rated('The flat is warm', 4)),
    held('2026-04-05'),
    held('2026-07-05', rated('The flat is warm', 6)),
  ];
  expect(outcomesOf(plans)[0]?.points.map(({ now }) => now)).toEqual([null, null, 6]);
});

test.each([
  ['nobody said', one(null, null), 'Nobody has said yet how far this is. 7 would be good enough.'],
  ['once', one(4), '4 of 10 on 5 Jan 2026. 7 would be good enough.'],
  ['rising', one(2, 5), 'From 2 on 5 Jan 2026 to 5 on 5 Feb 2026: up by 3. 7 would be good enough.'],
  ['reached', one(2, null, 7), 'From 2 on 5 Jan 2026 to 7 on 5 Mar 2026: up by 5. Good enough (7) is reached.'],
  [
    'falling',
    one(5, 3),
    'From 5 on 5 Jan 2026 to 3 on 5 Feb 2026: down by 2. It has not risen for 2 conferences. 7 would be good enough.',
  ],
])('PL08: the scale in a sentence: %s', (_, outcome, words) => {
  expect(progressInWords(outcome)).toBe(words);
});

test.each([
  [[3, 3], 2],
  [[1, 3, 3, 2], 3],
  [[3, 4], null],
  [[7, 7], null],
  [[3], null],
  [[3, null, 3], 2],
])('PL05: a scale that does not move is told by how many conferences: %j', (nows, conferences) => {
  expect(notRisenFor(one(...nows))).toBe(conferences);
});

test('PL08: every outcome of the latest plan stands once, with one point for each conference, whatever the plans say', () => {
  const anyPlan = fc.array(
    fc.record({
      goal: fc.constantFrom('', 'Wren can hear', 'wren can hear.', 'The flat is warm', 'A warm flat', 'Rowan sleeps well'),
      scale: fc.option(fc.record({ now: fc.option(fc.nat(10)), needed: fc.option(fc.nat(10)) })),
    }),
  );
  fc.assert(
    fc.property(fc.array(anyPlan, { minLength: 1, maxLength: 4 }), (plans) => {
      const outcomes = outcomesOf(plans.map((actions) => ({ heldOn: null, actions })));
      const goals = new Set(plans.at(-1)?.flatMap(({ goal }) => (goal === '' ? [] : [goal.toLowerCase().replace('.', '')])));
      expect(outcomes.map(({ words }) => words.toLowerCase().replace('.', '')).sort()).toEqual([...goals].sort());
      for (const { points } of outcomes) expect(points).toHaveLength(plans.length);
    }),
  );
});
