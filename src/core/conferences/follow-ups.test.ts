import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, type LocalDate } from '../local-date.ts';
import { type ClosedFor, followUpsOf } from './follow-ups.ts';
import type { DecisionOutcome } from './record.ts';

const child = (name: string, outcome: DecisionOutcome | null, nextReviewBy: string | null = null): ClosedFor => ({
  conference: { id: name } as never,
  outcome,
  nextReviewBy: nextReviewBy === null ? null : day(nextReviewBy),
});
const follow = (...closed: ReadonlyArray<ClosedFor>) =>
  followUpsOf(closed).map(({ why, conferences }) => [why, conferences.map(({ id }) => id as string)]);

describe('3.5: brothers and sisters on different cycles', () => {
  test('IN04: are reviewed together where the later of them is brought forward by no more than four weeks', () => {
    const rowan = child('Rowan', 'continue', '2026-10-21');
    expect(follow(rowan, child('Wren', 'plan', '2026-09-23'))).toEqual([['review', ['Wren', 'Rowan']]]);
    expect(follow(rowan, child('Wren', 'plan', '2026-09-22'))).toEqual([
      ['review', ['Wren']],
      ['review', ['Rowan']],
    ]);
  });

  test('IN04: one whose day cannot be told yet goes with the others, and alone has a review all the same', () => {
    expect(follow(child('Ash', 'plan'), child('Wren', 'plan', '2026-07-21'))).toEqual([['review', ['Wren', 'Ash']]]);
    expect(follow(child('Ash', 'plan'))).toEqual([['review', ['Ash']]]);
  });

  test('IN04: whatever their days, every child has one review, by the earliest day of its group, and is brought forward by four weeks at most', () => {
    const anyDay = fc.integer({ min: 0, max: 180 }).map((n): LocalDate => addDays(day('2026-07-01'), n));
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 6 }), (days) => {
        const dueOn = new Map(days.map((due, at) => [`${at}`, due]));
        const groups = followUpsOf([...dueOn].map(([name, due]) => child(name, 'continue', due))).map(({ conferences }) =>
          conferences.map(({ id }) => dueOn.get(id) as LocalDate),
        );
        expect(groups.flat().sort()).toEqual([...days].sort());
        for (const [earliest, ...others] of groups)
          for (const due of others) expect(due >= earliest! && due <= addDays(earliest!, 28)).toBe(true);
        // No two groups that could sit together are kept apart.
        for (const [at, group] of groups.slice(1).entries()) expect(group[0]! > addDays(groups[at]![0]!, 28)).toBe(true);
      }),
    );
  });
});

test('P-11 Q-09: what was stopped or adjourned is taken up in one sitting, and only who has a plan is reviewed', () => {
  const closed = [
    child('Rowan', 'adjourned'),
    child('Wren', 'inquorate-no-decision'),
    child('Ash', 'plan', '2026-07-21'),
    child('Hazel', 'no-plan-nfa'),
    child('Bryn', 'end-nfa'),
  ];
  expect(follow(...closed)).toEqual([
    ['resume', ['Rowan', 'Wren']],
    ['review', ['Ash']],
  ]);
  expect(follow(child('Hazel', 'no-plan-nfa'))).toEqual([]);
});
