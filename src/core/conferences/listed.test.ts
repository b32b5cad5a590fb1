import { expect, test } from 'vitest';
import { day } from '../local-date.ts';
import { isListed, type ListedStage } from './listed.ts';

// A Wednesday.
const today = day('2026-11-25');
const sitting = (part: Partial<ListedStage>): ListedStage => ({ stage: 'requested', dueOn: null, heldOn: null, ...part });

test('due this week or late: until Sunday, and never what was held', () => {
  const isDue = (part: Partial<ListedStage>) => isListed(sitting(part), 'due-this-week', today);
  expect(isDue({ dueOn: day('2026-11-29') })).toBe(true);
  expect(isDue({ dueOn: day('2026-11-30') })).toBe(false);
  expect(isDue({ dueOn: day('2026-11-10') })).toBe(true);
  expect(isDue({ dueOn: day('2026-11-10'), stage: 'held' })).toBe(false);
  expect(isDue({})).toBe(false);
});

test('this week begins on Monday and ends on Sunday', () => {
  const listed = ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map((on) =>
    isListed(sitting({ heldOn: day(on) }), 'this-week', today),
  );
  expect(listed).toEqual([false, true, true, false]);
});
