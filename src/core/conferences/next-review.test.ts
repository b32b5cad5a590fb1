import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { england, englandTable, profileNamed } from '../../../tests/support/procedures.ts';
import { addDays, day, weekday } from '../local-date.ts';
import { deadlinesFor } from '../procedures/deadlines.ts';
import { createWorkingCalendar } from '../procedures/working-calendar.ts';
import { countedInWords, nextReviewFaults, nextReviewLimit, proposedReview } from './next-review.ts';
import type { ConferenceKind } from './sitting.ts';

const limitOf = (kind: ConferenceKind, heldOn: string) => {
  const conferenceType = kind === 'review' ? 'review' : 'initial';
  const deadlines = deadlinesFor(profileNamed('west-sussex'), { conference: day(heldOn) }, { conferenceType }, england);
  const limit = nextReviewLimit(deadlines, [{ kind }]);
  if (limit === undefined) throw new Error('The profile limits the next review');
  return limit;
};

describe('the limit', () => {
  test.each<[string, ConferenceKind, string, string, string]>([
    ['T-16, three months', 'initial', '2026-04-21', '2026-07-21', '2026-07-21'],
    ['T-17, six months to a Saturday', 'review', '2026-07-16', '2027-01-16', '2027-01-15'],
    ['C-06, the end of a month, to a Sunday', 'initial', '2026-11-30', '2027-02-28', '2027-02-26'],
    ['C-06, a leap year', 'initial', '2027-11-30', '2028-02-29', '2028-02-29'],
    ['C-06, six months after 31 August', 'review', '2026-08-31', '2027-02-28', '2027-02-26'],
  ])('DL02: %s', (_, kind, heldOn, due, offered) => {
    const limit = limitOf(kind, heldOn);
    expect([limit.due, proposedReview(limit, england)]).toEqual([due, offered]);
  });

  test('DL02: the rule for the end of a month and for a day that is not worked is said beside the date', () => {
    const words = countedInWords(limitOf('initial', '2026-11-30'));
    expect(words).toContain('there is no day 30 in February 2027, so the last day of that month (C-06)');
    expect(words).toContain('the last one before it is Fri 26 February 2027 (C-07)');
    expect(countedInWords(limitOf('initial', '2026-04-21'))).toContain('the same day of the month (C-06)');
  });

  test('DL02: a leap year is said as it was counted', () => {
    expect(countedInWords(limitOf('initial', '2027-11-30'))).toContain('there is no day 30 in February 2028');
  });

  test('D-07: where brothers and sisters differ, the earlier limit counts', () => {
    const profile = profileNamed('west-sussex');
    const held = { conference: day('2026-07-16') };
    const deadlines = [
      ...deadlinesFor(profile, held, { conferenceType: 'review' }, england),
      ...deadlinesFor(profile, held, { conferenceType: 'initial' }, england),
    ];
    expect(nextReviewLimit(deadlines, [{ kind: 'review' }, { kind: 'initial' }])?.due).toBe('2026-10-16');
  });
});

describe('a date that is set', () => {
  const limit = limitOf('initial', '2026-04-21');
  const heldOn = day('2026-04-21');
  const faults = (on: string) => nextReviewFaults(day(on), limit, heldOn, england);

  test('DL02: after the limit is refused with the rule, on it is not', () => {
    expect(faults('2026-07-22')).toEqual([
      'Wed 22 July 2026 is after the last day for the next review, Tue 21 July 2026 (rule T-16).',
    ]);
    expect(faults('2026-07-21')).toEqual([]);
  });

  test('DL08: a weekend is refused with the national rule 8870Q, and a bank holiday with its name', () => {
    expect(faults('2026-07-18')[0]).toContain('rule 8870Q');
    expect(faults('2026-05-25')[0]).toContain('Spring bank holiday');
  });

  test('it lies after the conference that sets it', () => {
    expect(faults('2026-04-21')).toHaveLength(1);
  });

  test('DL02: whatever is offered can be kept', () => {
    const closureDays = [{ from: day('2026-12-29'), until: day('2026-12-31'), name: 'Closed (TEST)' }];
    const shut = createWorkingCalendar({ ...englandTable, closureDays });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.constantFrom<ConferenceKind>('initial', 'review'), (days, kind) => {
        const on = addDays(day('2024-01-02'), days);
        const own = limitOf(kind, on);
        const offered = proposedReview(own, shut);
        expect(nextReviewFaults(offered, own, on, shut)).toEqual([]);
        expect([weekday(offered) <= 5, shut.closureOn(offered)]).toEqual([true, undefined]);
      }),
      { numRuns: 200 },
    );
  });
});
