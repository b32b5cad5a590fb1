import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, day } from '../local-date.ts';
import { ageOfPlan, promptedDaysBefore, rungs } from './age-of-plan.ts';

test.each([
  ['2026-04-21', 0, null, 3, '2026-07-21', false],
  ['2026-06-22', 2, null, 3, '2026-07-21', false],
  ['2026-06-23', 2, null, 3, '2026-07-21', true],
  ['2026-07-21', 3, 3, 6, '2026-10-21', false],
  ['2027-07-20', 14, 12, 15, '2027-07-21', true],
  ['2027-07-21', 15, 15, 18, '2027-10-21', false],
  ['2027-10-21', 18, 18, 24, '2028-04-21', false],
] as const)('DL10: a plan of 21 April 2026 on %s is %i months old', (on, months, reached, next, nextOn, prompts) => {
  expect(ageOfPlan(day('2026-04-21'), day(on))).toEqual({ months, reached, next: { months: next, on: nextOn }, prompts });
});

test('DL10: after two years there is no further rung, and no prompt', () => {
  expect(ageOfPlan(day('2026-04-21'), day('2028-04-21'))).toEqual({ months: 24, reached: 24, next: null, prompts: false });
});

test('DL10 C-06: a plan of 30 November reaches three months on the last of February', () => {
  expect(ageOfPlan(day('2026-11-30'), day('2027-02-28'))).toMatchObject({ months: 3, reached: 3 });
});

test('DL10: every rung is prompted for from four weeks before until the day it is reached, and never else', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1000 }), (start, age) => {
      const startedOn = addDays(day('2020-01-01'), start);
      const on = addDays(startedOn, age);
      const near = rungs.some((rung) => {
        const reachedOn = addMonths(startedOn, rung);
        return on < reachedOn && addDays(reachedOn, -promptedDaysBefore) <= on;
      });
      expect(ageOfPlan(startedOn, on).prompts).toBe(near);
    }),
  );
});
