import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, longDate, shortDate } from '../../core/local-date.ts';
import { parseTypedDate } from './parse-date.ts';

// A Friday.
const today = day('2026-03-27');

test.each([
  ['21/4/2026', '2026-04-21'],
  ['21.4.26', '2026-04-21'],
  ['21-04-2026', '2026-04-21'],
  ['21 April', '2026-04-21'],
  ['21st april 2026', '2026-04-21'],
  ['Tue 21 April 2026', '2026-04-21'],
  ['Tuesday, 21 Apr 2026', '2026-04-21'],
  ['2026-04-21', '2026-04-21'],
  ['14/3/98', '1998-03-14'],
  ['today', '2026-03-27'],
  ['tomorrow', '2026-03-28'],
  ['Tuesday', '2026-03-31'],
  ['Friday', '2026-04-03'],
  ['next Tuesday', '2026-03-31'],
  ['last Friday', '2026-03-20'],
  ['in 3 weeks', '2026-04-17'],
])('AC08: a date is understood as it is said: %s', (typed, on) => {
  expect(parseTypedDate(typed, today)).toBe(on);
});

test('AC08: without a year the nearest such day is meant, also across the turn of the year', () => {
  expect(parseTypedDate('5 January', day('2026-12-10'))).toBe('2027-01-05');
  expect(parseTypedDate('20 December', day('2027-01-08'))).toBe('2026-12-20');
});

test.each(['31/2/2026', 'Mon 21 April 2026', '21', 'soon', '13/13/2026', ''])(
  'AC08: what is no day is not guessed: %j',
  (typed) => {
    expect(parseTypedDate(typed, today)).toBeUndefined();
  },
);

test('AC08: every date that the screen shows is understood when it is typed back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 7_000 }), (days) => {
      const date = addDays(today, days);
      expect(parseTypedDate(longDate(date), today)).toBe(date);
      expect(parseTypedDate(shortDate(date), today)).toBe(date);
    }),
  );
});
