import { expect, test } from 'vitest';
import { labelledActions, measured } from '../../support/labelled-actions.ts';

test('PL02: the labelled set holds 300 actions, no two alike', () => {
  const rows = labelledActions().map(({ action: { action, owner, dueOn, measure } }) => [action, owner, dueOn, measure].join());
  expect(rows).toHaveLength(300);
  expect(new Set(rows).size).toBe(300);
});

test.each([
  ['the words of an action', 'action'],
  ['who does it', 'owner'],
  ['every mark together', undefined],
] as const)('PL02: marks are right nine times in ten, and miss fewer than one in seven: %s', (_, about) => {
  const { precision, recall } = measured(about);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.85);
});
