import { expect, test } from 'vitest';
import { day } from '../local-date.ts';
import { driftIn } from './drift.ts';

const held = (on: string, action: string, now: number | null, status = 'on-track') => ({
  reference: on,
  heldOn: day(on),
  actions: [{ action, owner: 'Juniper', status, goal: 'The flat is warm', scale: { now, needed: 7 } }],
});

test('PL05: an action in three plans in a row and a scale that does not move are told with what shows it', () => {
  const plans = [
    held('2026-01-05', 'Mend the window', 3),
    held('2026-04-05', 'Mend the window.', 3),
    held('2026-07-05', 'Mend the window', 2),
  ];
  expect(driftIn(plans)).toEqual([
    '“Mend the window” stands in 3 plans in a row, since 5 Jan 2026.',
    '“The flat is warm” has not risen on its scale for 3 conferences.',
  ]);
});

test('PL05: what moves, what is done and what stands for the second time is no drift', () => {
  expect(driftIn([held('2026-01-05', 'Mend the window', 3), held('2026-04-05', 'Mend the window', 5)])).toEqual([]);
  const done = [
    held('2026-01-05', 'Mend the window', 3),
    held('2026-04-05', 'Mend the window', 5),
    held('2026-07-05', 'Mend the window', 7, 'done'),
  ];
  expect(driftIn(done)).toEqual([]);
  expect(driftIn([])).toEqual([]);
});
