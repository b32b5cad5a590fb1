import { expect, test } from 'vitest';
import type { SittingRow } from '../../../contract/sitting-answers.ts';
import { day } from '../../../core/local-date.ts';
import { filters } from './filters.ts';

// A Wednesday.
const today = day('2026-11-25');
const row = (part: Partial<SittingRow>): SittingRow => ({ stage: 'requested', dueOn: null, heldOn: null, ...part }) as SittingRow;

test('due this week or late: until Sunday, and never what was held', () => {
  const { keeps } = filters['due-this-week'];
  expect(keeps(row({ dueOn: day('2026-11-29') }), today)).toBe(true);
  expect(keeps(row({ dueOn: day('2026-11-30') }), today)).toBe(false);
  expect(keeps(row({ dueOn: day('2026-11-10') }), today)).toBe(true);
  expect(keeps(row({ dueOn: day('2026-11-10'), stage: 'held' }), today)).toBe(false);
});

test('this week begins on Monday and ends on Sunday', () => {
  const { keeps } = filters['this-week'];
  const kept = ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map((on) => keeps(row({ heldOn: day(on) }), today));
  expect(kept).toEqual([false, true, true, false]);
});
