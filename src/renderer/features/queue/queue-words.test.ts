import { expect, test } from 'vitest';
import type { QueuePlanView } from '../../../contract/queue.ts';
import { goodnessInWords, planInWords, progressInWords } from './queue-words.ts';

const plan = (change: Partial<QueuePlanView>): QueuePlanView => ({
  total: 50,
  inTime: 50,
  lateAtLeast: 0,
  gapPercent: 0,
  isStopped: false,
  rows: [],
  loads: [],
  ...change,
});

test('a plan says how many are in time, and what no plan can do better', () => {
  expect(planInWords(plan({}))).toBe('50 of 50 in time.');
  expect(planInWords(plan({ inTime: 48, lateAtLeast: 2 }))).toBe('48 of 50 in time. No plan can have fewer than 2 late.');
  expect(planInWords(plan({ inTime: 45, lateAtLeast: 2 }))).toBe(
    '45 of 50 in time. A plan with fewer than 5 late may exist, but none with fewer than 2.',
  );
});

test('a plan says whether it is proven to be the best, how near it is otherwise, and that it was stopped', () => {
  expect(goodnessInWords(plan({}))).toContain('Proven');
  expect(goodnessInWords(plan({ gapPercent: 0.4 }))).toContain('within 0.4 % of the best');
  expect(goodnessInWords(plan({ gapPercent: 7.5, isStopped: true }))).toContain('stopped early');
});

test('nothing is said of a best plan before there is one', () => {
  const progress = { stage: 'counting', done: 0, late: 50, lateAtLeast: 0, gap: 1 } as const;
  expect(progressInWords(progress)).toBe('Counting how many can be in time.');
  expect(progressInWords({ ...progress, stage: 'weighing', done: 0.2, late: 3, lateAtLeast: 2, gap: 0.031 })).toBe(
    'Weighing days, chairs and load. Best plan so far: 3 late; no plan can have fewer than 2. It is within 3.1 % of the best there can be.',
  );
});
