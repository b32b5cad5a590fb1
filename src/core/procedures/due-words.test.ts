import { describe, expect, test } from 'vitest';
import { england, profileNamed, ruleOf } from '../../../tests/support/procedures.ts';
import { day, type LocalDate, type LocalDateTime, parseLocalDateTime } from '../local-date.ts';
import { type Due, dueDate } from './deadlines.ts';
import { calculatedHolidaysInWords, conferenceClock, daysLeft, dueInWords } from './due-words.ts';
import type { Milestones } from './milestones.ts';

const profile = profileNamed('west-sussex');
const due = (id: string, known: Milestones): Due => {
  const found = dueDate(ruleOf(profile, id), known, england);
  if (!found.ok) throw new Error(id);
  return found.value;
};
const when = (text: string): LocalDate | LocalDateTime => parseLocalDateTime(text) ?? day(text);

const initial = due('initial-conference', { 'strategy-discussion': day('2026-03-27') });
const review = due('later-review', { 'last-review': day('2026-07-16') });
const dissent = due('dissent', { conference: parseLocalDateTime('2026-04-21T12:40')! });

describe('C-14: days left are in the unit of the rule', () => {
  test.each<[string, Due, string, string]>([
    ['working days', initial, '2026-04-16', 'Due Tue 21 April, 3 working days left'],
    ['one working day', initial, '2026-04-20', 'Due Tue 21 April, 1 working day left'],
    ['over a weekend', initial, '2026-04-18', 'Due Tue 21 April, 2 working days left'],
    ['on the day', initial, '2026-04-21', 'Due today'],
    ['one late', initial, '2026-04-22', '1 working day late'],
    ['two late', initial, '2026-04-23', '2 working days late'],
    ['months in days', review, '2026-12-31', 'Due Sat 16 January 2027, hold by Fri 15 January 2027, 16 days left'],
    ['months, in the same year', review, '2027-01-12', 'Due Sat 16 January, hold by Fri 15 January, 4 days left'],
    ['months, late', review, '2027-01-18', '2 days late'],
    ['hours', dissent, '2026-04-23T09:00', 'Due Fri 24 April at 12:40, 27 hours left'],
    ['hours, on the day', dissent, '2026-04-24T10:00', 'Due today at 12:40, 2 hours left'],
    ['the last minutes', dissent, '2026-04-24T12:10', 'Due today at 12:40, less than one hour left'],
    ['on the minute', dissent, '2026-04-24T12:40', 'Due today at 12:40, less than one hour left'],
    ['just missed', dissent, '2026-04-24T12:41', '1 hour late'],
    ['hours without the time', dissent, '2026-04-23', 'Due Fri 24 April at 12:40, 1 day left'],
  ])('%s', (_, which, now, words) => {
    expect(dueInWords(which, when(now), england)).toBe(words);
  });

  test('at the weekend after the last day it is late, although no working day has passed', () => {
    const friday = due('initial-conference', { 'strategy-discussion': day('2026-02-14') });
    expect(friday.due).toBe('2026-03-06');
    expect(daysLeft(friday, day('2026-03-07'), england)).toEqual({ amount: 0, unit: 'working-day', late: true });
    expect(dueInWords(friday, day('2026-03-07'), england)).toBe('Late: it was due Fri 6 March');
  });
});

test('C-12: beside a date that rests on calculated bank holidays, the screen says so', () => {
  expect(calculatedHolidaysInWords({ calculatedHolidays: [] })).toBeNull();
  expect(calculatedHolidaysInWords({ calculatedHolidays: [2028] })).toBe('Bank holidays for 2028 are calculated, not announced.');
  expect(calculatedHolidaysInWords({ calculatedHolidays: [2028, 2029] })).toBe(
    'Bank holidays for 2028 and 2029 are calculated, not announced.',
  );
});

test('a review has no working-day number, and says when it was due', () => {
  const clock = conferenceClock(
    ruleOf(profile, 'later-review'),
    { 'last-review': day('2026-07-16') },
    day('2027-01-14'),
    england,
  );
  expect(clock).toMatchObject({ ok: true, value: { workingDay: null, inTime: true, words: 'in time, due Sat 16 January 2027' } });
});

test('without the event there is no clock', () => {
  expect(conferenceClock(ruleOf(profile, 'later-review'), {}, day('2027-01-14'), england)).toEqual({
    ok: false,
    error: { type: 'AnchorUnknown', anchor: 'last-review' },
  });
});
