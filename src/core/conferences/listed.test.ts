import { expect, test } from 'vitest';
import { day } from '../local-date.ts';
import { inOrderOfWork, isListed, type ListedStage } from './listed.ts';

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

test('the list begins with what is to book and what is next, and ends with what is long done and what was cancelled', () => {
  const by = (stage: ListedStage['stage'], on: string, booked = true) =>
    sitting({ stage, heldOn: booked ? day(on) : null, dueOn: day(on) });
  const sittings = [
    by('distributed', '2026-08-03'),
    by('distributed', '2026-09-01'),
    by('cancelled', '2026-10-01'),
    by('held', '2026-11-20'),
    by('approved', '2026-11-23'),
    by('requested', '2026-11-24', false),
    by('invited', '2026-11-26'),
    by('requested', '2026-11-30', false),
    by('booked', '2027-02-05'),
  ];
  expect(inOrderOfWork(sittings).map(({ stage, heldOn, dueOn }) => `${stage} ${heldOn ?? dueOn}`)).toEqual([
    'requested 2026-11-24',
    'requested 2026-11-30',
    'invited 2026-11-26',
    'booked 2027-02-05',
    'approved 2026-11-23',
    'held 2026-11-20',
    'distributed 2026-09-01',
    'distributed 2026-08-03',
    'cancelled 2026-10-01',
  ]);
});
