import fc from 'fast-check';
import { expect, test } from 'vitest';
import { england } from '../../../tests/support/procedures.ts';
import { addDays, type LocalDate } from '../local-date.ts';
import { isWorkingDay, latestWorkingDay } from '../procedures/working-calendar.ts';
import { coreGroupSeries } from './core-group-series.ts';

const day = (text: string): LocalDate => text as LocalDate;
const next = (after: LocalDate) => {
  const due = addDays(after, 42);
  return { due, holdBy: latestWorkingDay(due, england), rule: 'T-14' };
};

test('CG01: whoever is away whenever, every date is a working day, in time, after the last and before the review', () => {
  const away = fc.array(fc.record({ from: fc.integer({ min: 0, max: 180 }), days: fc.integer({ min: 0, max: 30 }) }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), away, fc.integer({ min: 20, max: 190 }), (start, absences, untilReview) => {
      const heldOn = latestWorkingDay(addDays(day('2026-01-05'), start), england);
      const firstDue = addDays(heldOn, 14);
      const until = addDays(heldOn, untilReview);
      const series = coreGroupSeries({
        heldOn,
        today: heldOn,
        first: { due: firstDue, holdBy: latestWorkingDay(firstDue, england), rule: 'T-13' },
        chosen: null,
        next,
        until,
        calendar: england,
        members: [
          {
            name: 'Juno',
            away: absences.map(({ from, days }) => ({
              from: addDays(heldOn, from),
              until: addDays(heldOn, from + days),
              why: 'leave',
            })),
            elsewhere: [],
          },
        ],
      });
      let last = heldOn;
      for (const { on, due } of series) {
        expect(isWorkingDay(on, england)).toBe(true);
        expect(on > last && on <= due && on < until).toBe(true);
        last = on;
      }
      // Nothing that is due before the review is left out.
      if (series.length > 0) expect(next(last).due >= until).toBe(true);
    }),
    { numRuns: 60 },
  );
});
