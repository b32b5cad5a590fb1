import { expect, test } from 'vitest';
import { england, profileNamed } from '../../../tests/support/procedures.ts';
import type { LocalDateTime } from '../local-date.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { dueDate } from './deadlines.ts';
import { lightOf, type PaperProgress } from './paper-lights.ts';

const moment = (text: string) => text as LocalDateTime;
const closed = moment('2026-04-21T12:40');
const rule = (within: number): DeadlineRule => {
  const minutes = profileNamed('west-sussex').deadlines.minutes;
  if (minutes === undefined) throw new Error('West Sussex has a limit for the minutes');
  return { ...minutes, within: { amount: within, unit: 'working-day', direction: 'after' } };
};
const progress = (within: number, change: Partial<PaperProgress> = {}): PaperProgress => {
  const due = dueDate(rule(within), { conference: closed }, england);
  if (!due.ok) throw new Error('The conference was held');
  return { due: due.value, all: 12, written: 0, lastAt: null, ...change };
};
const light = (within: number, now: string, change: Partial<PaperProgress> = {}) =>
  lightOf(progress(within, change), moment(now), england);

test.each([
  [1, '2026-04-22'],
  [5, '2026-04-28'],
  [10, '2026-05-06'],
  [15, '2026-05-13'],
  [20, '2026-05-20'],
])(
  'DL04: the timer of %i working days starts when the chair closes: red the day after its last day, amber on it',
  (within, last) => {
    const dayAfter = `${last.slice(0, 8)}${String(Number(last.slice(8)) + 1).padStart(2, '0')}`;
    expect(progress(within).due.due).toBe(last);
    expect(light(within, `${last}T09:00`)).toMatchObject({ light: 'amber', words: 'Due today, 0 of 12 written.' });
    expect(light(within, `${dayAfter}T09:00`)).toMatchObject({ light: 'red', words: '1 working day late, 0 of 12 written.' });
    expect(light(within, closed).light).toBe(within > 2 ? 'green' : 'amber');
  },
);

test('DL04: what was written in time stays green, what was written late stays red, and a part is not the whole', () => {
  const now = '2026-06-01T09:00';
  const all = { written: 12, lastAt: moment('2026-04-22T16:00') };
  expect(light(1, now, all)).toEqual({ light: 'green', words: 'All 12 written by Wed 22 April 2026, in time.' });
  expect(light(1, now, { ...all, lastAt: moment('2026-04-24T16:00') })).toEqual({
    light: 'red',
    words: 'All 12 written by Fri 24 April 2026, 2 working days late.',
  });
  expect(light(5, '2026-04-23T09:00', { ...all, written: 11 })).toEqual({
    light: 'green',
    words: 'Due Tue 28 April, 3 working days left, 11 of 12 written.',
  });
});
