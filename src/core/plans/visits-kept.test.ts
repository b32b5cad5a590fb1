import { describe, expect, test } from 'vitest';
import { england } from '../../../tests/support/procedures.ts';
import { day } from '../local-date.ts';
import { nextVisitBy, visitDueInWords, visitState, visitsKeptInWords } from './visits-kept.ts';

const promise = { everyWorkingDays: 10, alone: true as boolean | null, where: '' };
const visit = (on: string, seenAlone = true, seen = true) => ({ madeOn: day(on), seen, seenAlone });

describe('PL04: by when a child is to be seen next', () => {
  test.each([
    ['from the conference where there was no visit', [], '2026-05-06'],
    ['from the last visit', [visit('2026-04-28'), visit('2026-04-24')], '2026-05-13'],
    ['not from one where the child was not seen', [visit('2026-04-24'), visit('2026-04-28', false, false)], '2026-05-11'],
    ['not from one with a carer, where alone was promised', [visit('2026-04-28', false)], '2026-05-06'],
  ])('PL04: in working days, %s', (_, visits, due) => {
    expect(nextVisitBy(promise, day('2026-04-21'), visits, england)).toBe(due);
  });

  test('PL04: seen with a carer is enough where alone was not promised, and no number of days gives no day', () => {
    const visits = [visit('2026-04-28', false)];
    expect(nextVisitBy({ ...promise, alone: null }, day('2026-04-21'), visits, england)).toBe('2026-05-13');
    expect(nextVisitBy({ ...promise, everyWorkingDays: null }, day('2026-04-21'), visits, england)).toBeNull();
  });

  test.each([
    ['2026-04-30', 'in-time', 'Due Wed 6 May 2026'],
    // Monday 4 May is a bank holiday.
    ['2026-05-01', 'soon', 'Due Wed 6 May 2026'],
    ['2026-05-06', 'soon', 'Due Wed 6 May 2026'],
    ['2026-05-07', 'late', 'Was due on Wed 6 May 2026: 1 working day late'],
  ])('PL04: on %s it is %s', (today, state, words) => {
    expect(visitState(day('2026-05-06'), day(today), england)).toBe(state);
    expect(visitDueInWords(day('2026-05-06'), day(today), england)).toBe(words);
  });
});

describe('PL04: the conference is shown its own promise', () => {
  const since = { from: day('2026-04-21'), until: day('2026-05-20') };
  test.each([
    ['none', [], 'No visit is recorded since 21 Apr 2026.'],
    [
      'kept',
      [visit('2026-05-01'), visit('2026-05-12')],
      'Seen 2 times since 21 Apr 2026, always alone. The longest time without being seen alone was 8 working days: the promise was kept.',
    ],
    [
      'broken, for it was not alone',
      [visit('2026-05-01', false), visit('2026-05-12'), visit('2026-05-14', false, false)],
      'Seen 2 times since 21 Apr 2026, once alone, and not seen at 1 more. The longest time without being seen alone was 14 working days: 10 were promised.',
    ],
    [
      'never seen',
      [visit('2026-05-01', false, false)],
      'Not seen since 21 Apr 2026, at one visit. The longest time without being seen alone was 20 working days: 10 were promised.',
    ],
  ])('PL04: %s', (_, visits, words) => {
    expect(visitsKeptInWords(promise, since, visits, england)).toBe(words);
  });

  test('PL04: while it is not over, the day of the last visit is said and no day that goes by changes the words', () => {
    const soFar = { from: since.from, until: null };
    expect(visitsKeptInWords(promise, soFar, [visit('2026-05-01'), visit('2026-05-12')], england)).toBe(
      'Seen 2 times since 21 Apr 2026, always alone. The longest time without being seen alone was 8 working days, where 10 were promised. Last seen alone on 12 May 2026.',
    );
    expect(visitsKeptInWords(promise, soFar, [], england)).toBe('No visit is recorded since 21 Apr 2026.');
    expect(visitsKeptInWords(promise, soFar, [visit('2026-05-01', false, false)], england)).toBe(
      'Not seen since 21 Apr 2026, at one visit.',
    );
  });
});
