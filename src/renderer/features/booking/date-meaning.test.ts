import { expect, test } from 'vitest';
import type { ConferenceView } from '../../../contract/sitting-answers.ts';
import { addDays, day, type LocalDate, weekday } from '../../../core/local-date.ts';
import { meaningOf } from './date-meaning.ts';

const goodFriday = day('2026-04-03');
const easterMonday = day('2026-04-06');

/** As the engine answers it for a strategy discussion on 27 March 2026: due on 21 April (domain.md 3.4, example 1). */
const dueForRowan = () => {
  const anchorOn = day('2026-03-27');
  let counted = 0;
  const steps: { date: LocalDate; counted: number | null; why: string | null }[] = [
    { date: anchorOn, counted: null, why: 'Day 0' },
  ];
  for (let date = addDays(anchorOn, 1); counted < 15; date = addDays(date, 1)) {
    const isOff = weekday(date) > 5 || date === goodFriday || date === easterMonday;
    steps.push({ date, counted: isOff ? null : ++counted, why: isOff ? 'not a working day' : null });
  }
  return { rule: 'T-03', title: 'Initial conference held', unit: 'working-day', anchorOn, due: day('2026-04-21'), steps };
};
const conference = (givenName: string, due: unknown, resumes: object | null = null): ConferenceView =>
  ({ due, child: { givenName }, conference: { resumes } }) as ConferenceView;

test('DL06: a date says which working day of the limit it is, once for all children with the same limit', () => {
  const all = [conference('Rowan', dueForRowan()), conference('Wren', dueForRowan())];
  expect(meaningOf(day('2026-04-16'), all)).toEqual({ sentences: ['Working day 12 of 15 for Rowan and Wren.'], late: null });
});

test('DL07: a date after the last day names the child and the day', () => {
  const meaning = meaningOf(day('2026-04-22'), [conference('Rowan', dueForRowan())]);
  expect(meaning.late).toEqual({ due: '2026-04-21', child: 'Rowan' });
  expect(meaning.sentences).toEqual(['After the last day, Tue 21 April 2026, for Rowan.']);
});

test('C-09: a sitting that takes up another is after the first limit too, which has not moved', () => {
  const resumed = conference('Rowan', dueForRowan(), { firstDueOn: day('2026-04-07') });
  expect(meaningOf(day('2026-04-16'), [resumed])).toEqual({
    sentences: [
      'Working day 12 of 15 for Rowan.',
      'After Tue 7 April 2026, when the conference itself was due, for Rowan. That has not moved.',
    ],
    late: { due: '2026-04-07', child: 'Rowan' },
  });
  expect(meaningOf(day('2026-04-07'), [resumed]).late).toBeNull();
});

test('a child whose clock has not started says nothing', () => {
  expect(meaningOf(day('2026-04-16'), [conference('Rowan', null)])).toEqual({ sentences: [], late: null });
});
