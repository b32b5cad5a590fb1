import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addDays,
  addHours,
  addMonths,
  ageOn,
  atTime,
  dateOf,
  dateOfDayNumber,
  day,
  dayAndMonth,
  dayNumber,
  dayOf,
  daysBetween,
  fullDate,
  hoursBetween,
  type LocalDateTime,
  londonWallClock,
  longDate,
  momentOf,
  parseLocalDate,
  parseLocalDateTime,
  parseLocalTime,
  shortDate,
  timeOf,
  weekday,
} from './local-date.ts';

const anyDay = fc.integer({ min: dayNumber(day('1900-01-01')), max: dayNumber(day('2199-12-31')) }).map(dateOfDayNumber);
const moment = (text: string): LocalDateTime => parseLocalDateTime(text)!;

test.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-4-1', '21/04/2026', '', '2026-04-21T10:00', '2026-04-21 '])(
  'C-10: %j is no day of the calendar',
  (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  },
);

test.each(['24:00', '9:30', '10:60', '10:00:00', ''])('C-10: %j is no time of the clock', (text) => {
  expect(parseLocalTime(text)).toBeUndefined();
  expect(parseLocalDateTime(`2026-04-21T${text}`)).toBeUndefined();
});

test('C-10: a moment is taken apart and put together again', () => {
  const closed = moment('2026-04-21T12:40');
  expect(atTime(dateOf(closed), timeOf(closed))).toBe(closed);
  expect([dayOf(closed), dayOf(day('2026-04-21'))]).toEqual(['2026-04-21', '2026-04-21']);
  expect([momentOf(closed), momentOf(day('2026-04-21'))]).toEqual([closed, undefined]);
});

test('C-10: half past midnight in summer is that day in London, although it is the day before in UTC', () => {
  expect(londonWallClock(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01T00:30');
  expect(londonWallClock(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31T23:30');
});

test('C-06: months keep the day number, or end on the last day of the month', () => {
  expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28');
  expect(addMonths(day('2027-11-30'), 3)).toBe('2028-02-29');
  expect(addMonths(day('2026-08-31'), 6)).toBe('2027-02-28');
  expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
});

test('C-13: 72 hours are 72 hours, also when the clocks change', () => {
  expect(addHours(moment('2026-04-21T12:40'), 72)).toBe('2026-04-24T12:40');
  expect(addHours(moment('2026-03-27T12:40'), 72)).toBe('2026-03-30T13:40');
  expect(hoursBetween(moment('2026-03-27T12:40'), moment('2026-03-30T13:40'))).toBe(72);
  expect(hoursBetween(moment('2026-04-21T12:40'), moment('2026-04-21T12:00'))).toBe(-1);
});

test('C-06: days and months are counted as the calendar of Temporal counts them', () => {
  // A year that is half typed is one of the first century.
  const anyYear = fc.oneof(anyDay, fc.integer({ min: dayNumber(day('0050-01-01')), max: 0 }).map(dateOfDayNumber));
  fc.assert(
    fc.property(anyYear, fc.integer({ min: -2000, max: 2000 }), (date, amount) => {
      const known = Temporal.PlainDate.from(date);
      expect(addDays(date, amount)).toBe(known.add({ days: amount }).toString());
      const months = Math.trunc(amount / 4);
      const later = known.add({ months }, { overflow: 'constrain' });
      expect(addMonths(date, months)).toBe(later.toString());
      expect(daysBetween(date, day(later.toString()))).toBe(known.until(later).days);
      expect(weekday(date)).toBe(known.dayOfWeek);
    }),
    { numRuns: 2000 },
  );
});

test('day numbers agree with the calendar', () => {
  expect([dayNumber(day('1970-01-01')), dayNumber(day('1969-12-31'))]).toEqual([0, -1]);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
      const later = addDays(date, days);
      expect(dayNumber(later) - dayNumber(date)).toBe(days);
      expect(dateOfDayNumber(dayNumber(date) + days)).toBe(later);
      expect(daysBetween(date, later)).toBe(days);
      expect(weekday(later)).toBe(((((weekday(date) - 1 + days) % 7) + 7) % 7) + 1);
    }),
  );
});

test('dates are said as people say them', () => {
  const date = day('2026-04-21');
  expect([fullDate(date), longDate(date), dayAndMonth(date), shortDate(date)]).toEqual([
    'Tuesday 21 April 2026',
    'Tue 21 April 2026',
    'Tue 21 April',
    '21 Apr 2026',
  ]);
});

test('a child turns sixteen on the day, not the day before', () => {
  const born = day('2010-11-21');
  expect([ageOn(born, day('2026-11-20')), ageOn(born, day('2026-11-21')), ageOn(born, day('2010-11-20'))]).toEqual([
    15,
    16,
    undefined,
  ]);
});

test('completed years are those of Temporal, and a child of 29 February is older on 1 March', () => {
  const born = day('2012-02-29');
  expect([ageOn(born, day('2026-02-28')), ageOn(born, day('2026-03-01')), ageOn(born, day('2028-02-29'))]).toEqual([13, 14, 16]);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 40_000 }), (date, days) => {
      const on = addDays(date, days);
      fc.pre(date.slice(5) !== '02-29');
      expect(ageOn(date, on)).toBe(Temporal.PlainDate.from(date).until(on, { largestUnit: 'years' }).years);
    }),
    { numRuns: 1000 },
  );
});
