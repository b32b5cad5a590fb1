import { expect, test } from 'vitest';
import { england, englandTable } from '../../../tests/support/procedures.ts';
import { day } from '../local-date.ts';
import { conferenceDateFaults } from './conference-date.ts';
import { createWorkingCalendar } from './working-calendar.ts';

test('3.4 example 16: a review on Mon 31 August 2026 is on a bank holiday', () => {
  expect(conferenceDateFaults(day('2026-08-31'), england)).toMatchObject([
    {
      code: 'C-01',
      severity: 'warn',
      words: expect.stringContaining('Monday 31 August 2026 is a bank holiday (Summer bank holiday)'),
    },
  ]);
});

test.each(['2026-04-18', '2026-04-19'])('rule 8875: %s is at a weekend, and is refused', (date) => {
  expect(conferenceDateFaults(day(date), england)).toMatchObject([
    { code: '8875', severity: 'refuse', words: expect.stringMatching(/^Su|^Sa/) },
  ]);
});

test('a bank holiday that falls at a weekend is a weekend first', () => {
  expect(conferenceDateFaults(day('2027-12-25'), england).map((fault) => fault.code)).toEqual(['8875']);
});

test.each([
  ['conference', '8875'],
  ['target', '8870Q'],
] as const)('DL08: a weekend is refused for a %s with the code of its own rule, %s', (use, code) => {
  expect(conferenceDateFaults(day('2026-10-17'), england, use)).toMatchObject([
    { code, severity: 'refuse', words: expect.stringContaining(`(rule ${code})`) },
  ]);
});

test('DL08: a bank holiday says its name and the rule that makes it no working day', () => {
  expect(conferenceDateFaults(day('2026-08-31'), england, 'target')[0]?.words).toContain('(rule C-01)');
});

test('a working day is a good day', () => {
  expect(conferenceDateFaults(day('2026-04-21'), england)).toEqual([]);
});

test('C-11: a closure day is a hint, and never more', () => {
  const closureDays = [{ from: day('2026-12-29'), until: day('2026-12-31'), name: 'Christmas closure' }];
  const calendar = createWorkingCalendar({ ...englandTable, closureDays });
  expect(conferenceDateFaults(day('2026-12-30'), calendar)).toMatchObject([{ code: 'C-11', severity: 'hint' }]);
});
