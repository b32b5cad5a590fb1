import { describe, expect, test } from 'vitest';
import { day } from '../local-date.ts';
import { daysSchoolsAreShut, daysThatHold, knownUntil, type NamedDays, type TermCalendar, termFaults } from './school-terms.ts';

const days = (name: string, from: string, until: string): NamedDays => ({ name, from: day(from), until: day(until) });
const calendar = (change: Partial<TermCalendar> = {}): TermCalendar => ({
  id: 'test',
  title: 'a test',
  invented: true,
  source: { document: 'a test', checked: day('2026-11-22') },
  terms: [days('Autumn term', '2026-09-03', '2026-12-18'), days('Spring term', '2027-01-04', '2027-03-24')],
  holidays: [days('Autumn half-term', '2026-10-26', '2026-10-30'), days('Christmas holiday', '2026-12-19', '2027-01-03')],
  insetDays: [{ date: day('2027-01-04'), name: 'Staff training day' }],
  ...change,
});
const reasons = (change: Partial<TermCalendar>): ReadonlyArray<string> =>
  termFaults(calendar(change)).map(({ reason }) => reason);

test('SC10: schools are shut in half-term, in the holidays and on staff days, and at no other time', () => {
  expect(termFaults(calendar())).toEqual([]);
  const shut = daysSchoolsAreShut(calendar());
  expect(shut.map(({ name }) => name)).toEqual(['Autumn half-term', 'Christmas holiday', 'Staff training day']);
  expect(daysThatHold(shut, day('2026-10-26'))?.name).toBe('Autumn half-term');
  expect(daysThatHold(shut, day('2026-10-30'))?.name).toBe('Autumn half-term');
  expect(daysThatHold(shut, day('2027-01-04'))?.name).toBe('Staff training day');
  for (const on of ['2026-10-23', '2026-11-02', '2027-01-05']) expect(daysThatHold(shut, day(on))).toBeUndefined();
  expect(knownUntil(calendar())).toBe('2027-03-24');
});

describe('SC10: a file of terms with impossible days says which', () => {
  const [autumn, spring] = calendar().terms as [NamedDays, NamedDays];
  const [halfTerm, christmas] = calendar().holidays as [NamedDays, NamedDays];
  test.each([
    [
      'a term that ends before it begins',
      { terms: [days('Autumn term', '2026-12-18', '2026-09-03'), spring] },
      'Autumn term ends before it begins',
    ],
    [
      'a term of another year',
      { terms: [autumn, days('Spring term', '2027-01-04', '2028-03-24')] },
      'Spring term lasts 446 days: is a year mistyped?',
    ],
    [
      'two terms at once',
      { terms: [autumn, days('Spring term', '2026-12-18', '2027-03-24')] },
      'Spring term overlaps Autumn term',
    ],
    [
      'two holidays at once',
      { holidays: [halfTerm, christmas, days('Again', '2026-12-24', '2026-12-26')] },
      'Again overlaps Christmas holiday',
    ],
    [
      'a holiday that begins in term',
      { holidays: [halfTerm, days('Christmas holiday', '2026-12-18', '2027-01-03')] },
      'Christmas holiday is partly inside Autumn term',
    ],
    ['a forgotten holiday', { holidays: [halfTerm] }, 'Monday 21 December 2026 is in no term and in no holiday'],
    [
      'a staff day on a Saturday',
      { insetDays: [{ date: day('2026-09-05'), name: 'Staff day' }] },
      'Saturday 5 September 2026 is at a weekend',
    ],
    [
      'a staff day in half-term',
      { insetDays: [{ date: day('2026-10-26'), name: 'Staff day' }] },
      'Monday 26 October 2026 is in Autumn half-term',
    ],
    [
      'a staff day out of term',
      { insetDays: [{ date: day('2026-09-01'), name: 'Staff day' }] },
      'Tuesday 1 September 2026 is in no term',
    ],
    [
      'a staff day twice',
      { insetDays: [1, 2].map(() => ({ date: day('2027-01-04'), name: 'Staff day' })) },
      'Monday 4 January 2027 is listed twice',
    ],
  ] as ReadonlyArray<[string, Partial<TermCalendar>, string]>)('%s', (_, change, reason) => {
    expect(reasons(change)).toContain(reason);
  });
});
