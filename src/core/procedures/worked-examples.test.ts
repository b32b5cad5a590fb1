import { describe, expect, test } from 'vitest';
import { england, englandTable, profileNamed, ruleOf } from '../../../tests/support/procedures.ts';
import { day, parseLocalDateTime } from '../local-date.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { type Due, deadlinesFor, dueDate } from './deadlines.ts';
import { conferenceClock } from './due-words.ts';
import type { Milestone, Milestones } from './milestones.ts';
import { createWorkingCalendar } from './working-calendar.ts';

const westSussex = profileNamed('west-sussex');

const dueOf = (rule: DeadlineRule, known: Milestones, calendar = england): Due => {
  const due = dueDate(rule, known, calendar);
  if (!due.ok) throw new Error(`${due.error.anchor} is not known`);
  return due.value;
};
const within = (id: string, amount: number): DeadlineRule => {
  const rule = ruleOf(westSussex, id);
  return { ...rule, within: { ...rule.within, amount } };
};
const moment = (text: string) => parseLocalDateTime(text)!;

describe('worked examples of domain.md 3.4', () => {
  test.each<[string, string, Milestone, string, string, string]>([
    [
      '1: Good Friday and Easter Monday are skipped (T-03)',
      'initial-conference',
      'strategy-discussion',
      '2026-03-27',
      '2026-04-21',
      '2026-04-21',
    ],
    ['2: from Fri 20 March (T-03)', 'initial-conference', 'strategy-discussion', '2026-03-20', '2026-04-14', '2026-04-14'],
    ['3: skips 4 and 25 May (T-03)', 'initial-conference', 'strategy-discussion', '2026-05-01', '2026-05-26', '2026-05-26'],
    ['4: skips 31 August (T-03)', 'initial-conference', 'strategy-discussion', '2026-08-14', '2026-09-07', '2026-09-07'],
    [
      '5: skips 25 and 28 December and 1 January (T-03)',
      'initial-conference',
      'strategy-discussion',
      '2026-12-10',
      '2027-01-05',
      '2027-01-05',
    ],
    ['6: from a Saturday (T-03, C-04)', 'initial-conference', 'strategy-discussion', '2026-02-14', '2026-03-06', '2026-03-06'],
    ['7: from Good Friday (T-03, C-04)', 'initial-conference', 'strategy-discussion', '2026-04-03', '2026-04-27', '2026-04-27'],
    [
      '8: into 2028, before it is announced (T-03, C-12)',
      'initial-conference',
      'strategy-discussion',
      '2027-12-10',
      '2028-01-05',
      '2028-01-05',
    ],
    ['9: decision letter (T-11)', 'decision-letter', 'conference', '2026-04-21', '2026-04-22', '2026-04-22'],
    ['10: first core group skips 4 May (T-13)', 'first-core-group', 'conference', '2026-04-21', '2026-05-06', '2026-05-06'],
    ['11: minutes, 20 working days (T-12)', 'minutes', 'conference', '2026-04-21', '2026-05-20', '2026-05-20'],
    ['12: first review (T-16)', 'first-review', 'conference', '2026-04-21', '2026-07-21', '2026-07-21'],
    ['13: next review, due on a Saturday (T-17, C-07)', 'later-review', 'last-review', '2026-07-16', '2027-01-16', '2027-01-15'],
    [
      '14: first review at the end of February (T-16, C-06)',
      'first-review',
      'conference',
      '2026-11-30',
      '2027-02-28',
      '2027-02-26',
    ],
    ['15: first review in a leap year (T-16, C-06)', 'first-review', 'conference', '2027-11-30', '2028-02-29', '2028-02-29'],
    ['17: letter over Christmas (T-11)', 'decision-letter', 'conference', '2026-12-15', '2026-12-16', '2026-12-16'],
    ['17: core group over Christmas (T-13)', 'first-core-group', 'conference', '2026-12-15', '2026-12-31', '2026-12-31'],
    ['17: minutes over Christmas (T-12)', 'minutes', 'conference', '2026-12-15', '2027-01-15', '2027-01-15'],
    [
      '18: reports 5 working days before a review (T-06, C-05)',
      'family-report-review',
      'conference',
      '2027-04-01',
      '2027-03-23',
      '2027-03-23',
    ],
    [
      '18: reports 3 working days before (T-05, C-05)',
      'family-report-initial',
      'conference',
      '2027-04-01',
      '2027-03-25',
      '2027-03-25',
    ],
    [
      '19: transfer-in conference (T-20)',
      'transfer-in-conference',
      'transfer-notification',
      '2026-11-30',
      '2026-12-21',
      '2026-12-21',
    ],
    [
      '20: inquorate initial conference (T-18)',
      'reconvened-initial',
      'inquorate-sitting',
      '2026-04-21',
      '2026-05-06',
      '2026-05-06',
    ],
    ['21: 28 weeks of pregnancy (T-21)', 'pre-birth-conference', 'expected-delivery', '2026-12-18', '2026-09-25', '2026-09-25'],
  ])('example %s', (_, id, event, on, due, holdBy) => {
    expect(dueOf(ruleOf(westSussex, id), { [event]: day(on) })).toMatchObject({ due, holdBy, anchor: event, anchorOn: on });
  });

  test('example 5: a conference on 6 January is working day 16, and late', () => {
    const clock = conferenceClock(
      ruleOf(westSussex, 'initial-conference'),
      { 'strategy-discussion': day('2026-12-10') },
      day('2027-01-06'),
      england,
    );
    expect(clock).toMatchObject({ ok: true, value: { workingDay: 16, inTime: false, words: 'working day 16, late' } });
  });

  test('example 8: a table that stops at 2027 and no formula would give Tue 4 January', () => {
    const noNewYear = createWorkingCalendar({
      ...englandTable,
      removed: [{ date: day('2028-01-03'), name: '', by: 'a test', on: day('2026-11-21'), reason: '' }],
    });
    expect(dueOf(ruleOf(westSussex, 'initial-conference'), { 'strategy-discussion': day('2027-12-10') }, noNewYear).due).toBe(
      '2028-01-04',
    );
  });

  test('example 11: minutes, 15 working days (T-12)', () => {
    expect(dueOf(within('minutes', 15), { conference: day('2026-04-21') }).due).toBe('2026-05-13');
  });

  test('example 14: three months are not 91 days', () => {
    const days = {
      ...ruleOf(westSussex, 'first-review'),
      within: { amount: 91, unit: 'calendar-day', direction: 'after' },
    } as const;
    expect(dueOf(days, { conference: day('2026-11-30') }).due).toBe('2027-03-01');
  });
});

describe('the worked case of domain.md 11.2', () => {
  const initial = deadlinesFor(westSussex, { conference: moment('2026-04-21T12:40') }, { conferenceType: 'initial' }, england);
  const on = (rule: string) => initial.find((due) => due.rule === rule);

  test.each([
    ['T-01', { referral: '2026-03-23' }, '2026-03-24'],
    ['T-04', { 'decision-to-hold': '2026-03-27' }, '2026-03-30'],
  ])('%s falls on %o', (rule, event, due) => {
    const all = deadlinesFor(westSussex, event as Milestones, { conferenceType: 'initial' }, england);
    expect(all.find((one) => one.rule === rule)?.due).toBe(due);
  });

  test.each([
    ['T-05', '2026-04-16'],
    ['T-10', '2026-04-16'],
    ['T-11', '2026-04-22'],
    ['T-12', '2026-05-20'],
    ['T-13', '2026-05-06'],
    ['T-16', '2026-07-21'],
  ])('%s of the conference on 21 April is due on %s', (rule, due) => {
    expect(on(rule)?.due).toBe(due);
  });

  test('T-23, C-13: dissent until Fri 24 April, 12:40', () => {
    expect(on('T-23')).toMatchObject({ due: '2026-04-24', dueAt: '2026-04-24T12:40', unit: 'hour' });
  });

  test('T-03: 21 April is working day 15, in time', () => {
    const clock = conferenceClock(
      ruleOf(westSussex, 'initial-conference'),
      { 'strategy-discussion': day('2026-03-27') },
      day('2026-04-21'),
      england,
    );
    expect(clock).toMatchObject({ value: { workingDay: 15, inTime: true, words: 'working day 15, in time' } });
  });

  test('T-06: reports to the family for the review of 16 July are due on 9 July', () => {
    const review = deadlinesFor(westSussex, { conference: day('2026-07-16') }, { conferenceType: 'review' }, england);
    expect(review.find((due) => due.rule === 'T-06')?.due).toBe('2026-07-09');
    expect(review.map((due) => due.rule)).not.toContain('T-05');
  });

  test('T-14: core groups are never more than 42 days apart', () => {
    expect(dueOf(ruleOf(westSussex, 'later-core-group'), { 'last-core-group': day('2026-10-27') }).due).toBe('2026-12-08');
  });
});
