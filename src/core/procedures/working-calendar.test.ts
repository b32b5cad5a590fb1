import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { england, englandTable } from '../../../tests/support/procedures.ts';
import { addDays, dateOfDayNumber, day, dayNumber, weekday } from '../local-date.ts';
import { calculatedBankHolidays, easterSunday } from './bank-holidays.ts';
import { editCalendar } from './calendar-change.ts';
import { addHoliday, type CalendarData, calendarFaults, type HolidayChange, removeHoliday } from './calendar-data.ts';
import {
  addWorkingDays,
  calculatedYears,
  createWorkingCalendar,
  isWorkingDay,
  latestWorkingDay,
  whyNotWorking,
  workingDaysBetween,
} from './working-calendar.ts';

const change = (date: string, name = 'National day of mourning'): HolidayChange => ({
  date: day(date),
  name,
  by: 'Ada Administrator (TEST)',
  on: day('2026-11-21'),
  reason: 'announced',
});

const anyDay = fc.integer({ min: dayNumber(day('2020-01-01')), max: dayNumber(day('2040-12-31')) }).map(dateOfDayNumber);

describe('bank holidays', () => {
  test.each([2024, 2025, 2026, 2027])('C-12: the formula gives the bank holidays that were announced for %i', (year) => {
    expect(calculatedBankHolidays(year)).toEqual(englandTable.announced.find((one) => one.year === year)?.holidays);
  });

  test('C-12: 2028, before it is announced', () => {
    expect(calculatedBankHolidays(2028).map((holiday) => holiday.date)).toEqual([
      '2028-01-03',
      '2028-04-14',
      '2028-04-17',
      '2028-05-01',
      '2028-05-29',
      '2028-08-28',
      '2028-12-25',
      '2028-12-26',
    ]);
  });

  test('when Christmas is a Sunday, Boxing Day keeps its Monday and Christmas moves to the Tuesday', () => {
    expect(calculatedBankHolidays(2022).slice(-2)).toEqual([
      { date: '2022-12-26', name: 'Boxing Day' },
      { date: '2022-12-27', name: 'Christmas Day (substitute day)' },
    ]);
  });

  test.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter Sunday of %i is %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  test('every year has eight of them, all on different working weekdays of that year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2299 }), (year) => {
        const dates = calculatedBankHolidays(year).map((holiday) => holiday.date);
        expect(new Set(dates).size).toBe(8);
        expect(dates.every((date) => weekday(date) <= 5 && date.startsWith(`${year}-`))).toBe(true);
        expect([...dates].sort()).toEqual(dates);
      }),
    );
  });
});

describe('working days', () => {
  test.each([
    ['2026-04-04', 'Saturday'],
    ['2026-04-05', 'Sunday'],
    ['2026-04-03', 'Good Friday'],
    ['2026-12-28', 'Boxing Day (substitute day)'],
    ['2028-01-03', "New Year's Day (substitute day)"],
    ['2026-04-07', null],
  ])('C-01: %s is not a working day because of %s', (date, why) => {
    expect(whyNotWorking(day(date), england)).toBe(why);
    expect(isWorkingDay(day(date), england)).toBe(why === null);
  });

  test('C-02: a Scottish bank holiday is a working day in England', () => {
    expect(isWorkingDay(day('2026-01-02'), england)).toBe(true);
    expect(isWorkingDay(day('2026-08-03'), england)).toBe(true);
    expect(isWorkingDay(day('2026-06-15'), england)).toBe(true);
  });

  test('C-03: the event is day 0 and the next working day is day 1', () => {
    expect(addWorkingDays(day('2026-03-27'), 1, england)).toBe('2026-03-30');
    expect(workingDaysBetween(day('2026-03-27'), day('2026-03-27'), england)).toBe(0);
    expect(workingDaysBetween(day('2026-03-27'), day('2026-03-30'), england)).toBe(1);
    expect(addWorkingDays(day('2026-03-28'), 0, england)).toBe('2026-03-28');
  });

  test('C-04: from a Saturday or a bank holiday, day 1 is the first working day after', () => {
    expect(addWorkingDays(day('2026-02-14'), 1, england)).toBe('2026-02-16');
    expect(addWorkingDays(day('2026-04-03'), 1, england)).toBe('2026-04-07');
  });

  test('C-05: three working days before leave two full working days between', () => {
    const due = addWorkingDays(day('2027-04-01'), -3, england);
    expect(due).toBe('2027-03-25');
    expect([due, addDays(due, 5), addDays(due, 6)].map((date) => isWorkingDay(date, england))).toEqual([true, true, true]);
    expect(workingDaysBetween(day('2027-04-01'), due, england)).toBe(-3);
  });

  test('the working day on or before', () => {
    expect(latestWorkingDay(day('2026-04-06'), england)).toBe('2026-04-02');
    expect(latestWorkingDay(day('2026-04-07'), england)).toBe('2026-04-07');
  });

  test('C-12: years outside the announced table are named, also those before it', () => {
    expect(calculatedYears([day('2027-12-10'), day('2028-01-05')], england)).toEqual([2028]);
    expect(calculatedYears([day('2024-01-05'), day('2023-12-10')], england)).toEqual([2023]);
    expect(calculatedYears([day('2026-01-01'), day('2026-12-31')], england)).toEqual([]);
  });

  test('asking about far years in any order gives the same answers', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 8 }), (dates) => {
        const fresh = createWorkingCalendar(englandTable);
        expect(dates.map((date) => whyNotWorking(date, fresh))).toEqual(dates.map((date) => whyNotWorking(date, england)));
      }),
    );
  });
});

describe('counting, on any date', () => {
  const days = fc.integer({ min: 1, max: 80 });

  test('counting the days we added gives the same number, forwards and backwards', () => {
    fc.assert(
      fc.property(anyDay, days, fc.boolean(), (start, n, back) => {
        const signed = back ? -n : n;
        expect(workingDaysBetween(start, addWorkingDays(start, signed, england), england)).toBe(signed);
      }),
    );
  });

  test('forward and back again is where we began, from a working day', () => {
    fc.assert(
      fc.property(anyDay, days, (date, n) => {
        const start = latestWorkingDay(date, england);
        expect(addWorkingDays(addWorkingDays(start, n, england), -n, england)).toBe(start);
      }),
    );
  });

  test('C-01: a count never ends on a day that is not worked', () => {
    fc.assert(
      fc.property(anyDay, days, fc.boolean(), (start, n, back) => {
        expect(whyNotWorking(addWorkingDays(start, back ? -n : n, england), england)).toBeNull();
      }),
    );
  });

  test('a later start or one more day never gives an earlier date', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 400 }), fc.integer({ min: -60, max: 60 }), (start, later, n) => {
        const on = addWorkingDays(start, n, england);
        expect(addWorkingDays(addDays(start, later), n, england) >= on || n === 0).toBe(true);
        expect(addWorkingDays(start, n + 1, england) > on || n === 0 || n === -1).toBe(true);
      }),
    );
  });

  test('an added bank holiday never makes a deadline earlier, and a removed one never later', () => {
    const free = anyDay.filter((date) => isWorkingDay(date, england));
    fc.assert(
      fc.property(anyDay, days, free, (start, n, extra) => {
        const more = createWorkingCalendar(addHoliday(englandTable, change(extra)));
        expect(addWorkingDays(start, n, more) >= addWorkingDays(start, n, england)).toBe(true);
        const fewer = createWorkingCalendar(removeHoliday(englandTable, change('2026-12-28')));
        expect(addWorkingDays(start, n, fewer) <= addWorkingDays(start, n, england)).toBe(true);
      }),
    );
  });
});

describe("an administrator's changes", () => {
  test('an added day is not worked, under the name it was given', () => {
    const calendar = createWorkingCalendar(addHoliday(englandTable, change('2026-09-21')));
    expect(whyNotWorking(day('2026-09-21'), calendar)).toBe('National day of mourning');
  });

  test('a moved day is worked where it was, and not where it is now, also in a year that is calculated', () => {
    const moved = editCalendar(
      englandTable,
      { what: 'holiday.move', from: day('2028-05-01'), on: day('2028-05-08'), name: 'Early May bank holiday', reason: 'VE Day' },
      { by: 'Ada Administrator (TEST)', today: day('2026-11-21') },
    );
    if (!moved.ok) throw new Error(JSON.stringify(moved.error));
    const calendar = createWorkingCalendar(moved.value);
    expect(isWorkingDay(day('2028-05-01'), calendar)).toBe(true);
    expect(whyNotWorking(day('2028-05-08'), calendar)).toBe('Early May bank holiday');
  });

  test('C-11: closure days count in every clock and are only told', () => {
    const closed = { from: day('2026-12-29'), until: day('2026-12-31'), name: 'Christmas closure' };
    const calendar = createWorkingCalendar({ ...englandTable, closureDays: [closed] });
    expect(addWorkingDays(day('2026-12-15'), 10, calendar)).toBe('2026-12-31');
    expect(isWorkingDay(day('2026-12-30'), calendar)).toBe(true);
    expect([calendar.closureOn(day('2026-12-31')), calendar.closureOn(day('2027-01-04'))]).toEqual([
      'Christmas closure',
      undefined,
    ]);
  });

  const lastYear = englandTable.announced.length - 1;
  const withYear = (year: number, dates: ReadonlyArray<string>): CalendarData => ({
    ...englandTable,
    announced: englandTable.announced.map((one) =>
      one.year === year ? { year, holidays: dates.map((date) => ({ date: day(date), name: 'Holiday' })) } : one,
    ),
  });
  const of2027 = englandTable.announced[lastYear]!.holidays.map((holiday): string => holiday.date);

  test.each<[string, CalendarData, string]>([
    ['listed twice', withYear(2027, [...of2027, '2027-08-30']), 'listed twice'],
    ['in another year', withYear(2027, [...of2027.slice(1), '2026-06-01']), 'not in 2027'],
    ['at a weekend', withYear(2027, [...of2027.slice(1), '2027-12-25']), 'substitute day'],
    ['cut short', withYear(2027, of2027.slice(2)), '2027 has 6 bank holidays'],
    [
      'a year announced twice',
      { ...englandTable, announced: [...englandTable.announced, englandTable.announced[0]!] },
      '2024 is announced twice',
    ],
    ['added where one is already', addHoliday(englandTable, change('2026-12-28')), 'is a bank holiday already'],
    ['added twice', addHoliday(addHoliday(englandTable, change('2026-09-21')), change('2026-09-21')), 'listed twice'],
    ['taken out where none is', removeHoliday(englandTable, change('2026-09-21')), 'not a bank holiday'],
    ['taken out twice', removeHoliday(removeHoliday(englandTable, change('2028-05-01')), change('2028-05-01')), 'listed twice'],
    [
      'a closure that ends before it begins',
      { ...englandTable, closureDays: [{ from: day('2026-12-31'), until: day('2026-12-29'), name: 'Christmas closure' }] },
      'ends before it begins',
    ],
    [
      'closures that overlap',
      {
        ...englandTable,
        closureDays: [
          { from: day('2026-12-29'), until: day('2026-12-31'), name: 'Christmas closure' },
          { from: day('2026-12-31'), until: day('2026-12-31'), name: 'Stocktaking' },
        ],
      },
      'Stocktaking overlaps Christmas closure',
    ],
  ])('a table is refused for a day that is %s', (_, data, reason) => {
    expect(calendarFaults(data).map((fault) => fault.reason)).toContainEqual(expect.stringContaining(reason));
  });

  test('the table as it is shipped has no fault', () => {
    expect(calendarFaults(englandTable)).toEqual([]);
  });

  test('one count asks for each weekday once, and for no weekend', () => {
    let looked = 0;
    const bankHolidayOn = (number: number) => {
      looked += 1;
      return england.bankHolidayOn(number);
    };
    addWorkingDays(day('2026-03-27'), 15, { ...england, bankHolidayOn });
    expect(looked).toBe(15 + 'Good Friday, Easter Monday'.split(', ').length);
  });
});
