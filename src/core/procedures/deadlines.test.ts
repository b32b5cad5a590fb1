import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { england, englandTable, profileNamed, ruleOf } from '../../../tests/support/procedures.ts';
import { dateOfDayNumber, day, dayNumber, type LocalDate, parseLocalDateTime } from '../local-date.ts';
import { movedDeadlines } from './calendar-change.ts';
import { addHoliday } from './calendar-data.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { type Due, deadlinesFor, dueDate, dueOn } from './deadlines.ts';
import { conferenceClock } from './due-words.ts';
import { conferenceTypeOf, type Milestone, type Milestones, milestones } from './milestones.ts';
import { createWorkingCalendar, isWorkingDay, latestWorkingDay } from './working-calendar.ts';

const westSussex = profileNamed('west-sussex');
const swindon = profileNamed('swindon');
const national = profileNamed('england');
const profiles = [national, westSussex, swindon];

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

describe('counting rules', () => {
  test('C-06: the one step of a month rule says when the day of the month does not exist', () => {
    const due = dueOf(ruleOf(westSussex, 'first-review'), { conference: day('2026-11-30') });
    expect(due.steps).toEqual([
      {
        date: '2027-02-28',
        counted: 3,
        why: '3 calendar months after Mon 30 November 2026, the conference: there is no day 30 in February 2027, so the last day of that month (C-06).',
      },
    ]);
  });

  test('C-07: a review due at a weekend keeps its date, and says to hold it by the Friday', () => {
    const due = dueOf(ruleOf(westSussex, 'later-review'), { 'last-review': day('2026-07-16') });
    expect(due.holdByWhy).toBe(
      'Sat 16 January 2027 is not a working day (Saturday): the last one before it is Fri 15 January 2027 (C-07)',
    );
    expect(dueOf(ruleOf(westSussex, 'first-review'), { conference: day('2026-04-21') }).holdByWhy).toBeNull();
  });

  test('C-08: the next review counts from the day the last was held, not the day it was due', () => {
    const held = day('2026-07-16');
    const wasDue = dueOf(ruleOf(westSussex, 'first-review'), { conference: day('2026-04-21') }).due;
    expect(wasDue).toBe('2026-07-21');
    const next = deadlinesFor(westSussex, { conference: held }, { conferenceType: 'review' }, england).find(
      (due) => due.rule === 'T-17',
    );
    expect(next).toMatchObject({ due: '2027-01-16', anchor: 'last-review', anchorOn: held });
  });

  test('C-08: where the last review is named, a review that is coming does not move it', () => {
    const known = { 'last-review': day('2026-07-16'), conference: day('2027-01-14') };
    const next = deadlinesFor(westSussex, known, { conferenceType: 'review' }, england).find((due) => due.rule === 'T-17');
    expect(next?.due).toBe('2027-01-16');
  });

  test('C-09: a reconvened sitting restarts neither T-03 nor T-16, and starts T-11 and T-13', () => {
    const known = {
      'strategy-discussion': day('2026-03-27'),
      'conference-first-sitting': day('2026-04-21'),
      conference: day('2026-05-06'),
    };
    const dues = deadlinesFor(westSussex, known, { conferenceType: 'initial' }, england);
    const due = (rule: string) => dues.find((one) => one.rule === rule)?.due;
    expect([due('T-03'), due('T-16')]).toEqual(['2026-04-21', '2026-07-21']);
    expect([due('T-11'), due('T-13')]).toEqual(['2026-05-07', '2026-05-20']);
    const clock = conferenceClock(ruleOf(westSussex, 'initial-conference'), known, known.conference, england);
    expect(clock).toMatchObject({ value: { workingDay: 25, inTime: false } });
  });

  test('C-09: a reconvened sitting is held under the rules of the conference it continues, an early review under those of a review', () => {
    expect(conferenceTypeOf('reconvened', 'pre-birth')).toBe('pre-birth');
    expect(conferenceTypeOf('reconvened', 'early-review')).toBe('review');
    expect(conferenceTypeOf('reconvened')).toBeUndefined();
    expect(conferenceTypeOf('transfer-in')).toBe('transfer-in');
  });

  test('C-11: council closure days change no due date', () => {
    const closureDays = [{ from: day('2026-12-16'), until: day('2026-12-31'), name: 'Long closure' }];
    const closed = createWorkingCalendar({ ...englandTable, closureDays });
    const known = {
      conference: moment('2026-12-15T12:00'),
      'strategy-discussion': day('2026-12-10'),
      'last-visit': day('2026-12-15'),
    };
    expect(deadlinesFor(westSussex, known, {}, closed)).toEqual(deadlinesFor(westSussex, known, {}, england));
  });

  test('C-12: a date that rests on calculated bank holidays says for which years', () => {
    const known = { 'strategy-discussion': day('2027-12-10') };
    expect(dueOf(ruleOf(westSussex, 'initial-conference'), known).calculatedHolidays).toEqual([2028]);
    expect(
      dueOf(ruleOf(westSussex, 'initial-conference'), { 'strategy-discussion': day('2026-12-10') }).calculatedHolidays,
    ).toEqual([]);
    expect(dueOf(ruleOf(westSussex, 'later-review'), { 'last-review': day('2027-07-16') }).calculatedHolidays).toEqual([2028]);
  });

  test('C-13: 72 hours run through a weekend and a bank holiday', () => {
    const due = dueOf(ruleOf(westSussex, 'dissent'), { conference: moment('2026-04-02T16:05') });
    expect(due).toMatchObject({ due: '2026-04-05', dueAt: '2026-04-05T16:05', holdBy: '2026-04-02' });
    expect(due.steps[0]?.why).toBe('72 hours after Thu 2 April 2026, the conference, through weekends (C-13), from 16:05.');
  });

  test('C-13: without the time it closed, the day is given and no moment is made up', () => {
    const due = dueOf(ruleOf(westSussex, 'dissent'), { conference: day('2026-04-21') });
    expect(due).toMatchObject({ due: '2026-04-24', dueAt: null });
    expect(due.steps[0]?.why).toContain('which is not known here');
  });

  test('T-09: the bundle goes at 10:00 the day before, and by Friday where that is a Sunday', () => {
    const due = dueOf(ruleOf(westSussex, 'report-bundle'), { conference: day('2026-04-20') });
    expect(due).toMatchObject({ due: '2026-04-19', dueAt: '2026-04-19T10:00', holdBy: '2026-04-17' });
  });

  test('the count of working days is told day by day, with the reason a day was skipped', () => {
    const { steps } = dueOf(within('initial-conference', 4), { 'strategy-discussion': day('2026-04-01') });
    expect(steps).toEqual([
      {
        date: '2026-04-01',
        counted: null,
        why: 'Day 0, never counted (C-03): the strategy discussion that started the section 47 enquiry',
      },
      { date: '2026-04-02', counted: 1, why: null },
      { date: '2026-04-03', counted: null, why: 'Good Friday' },
      { date: '2026-04-04', counted: null, why: 'Saturday' },
      { date: '2026-04-05', counted: null, why: 'Sunday' },
      { date: '2026-04-06', counted: null, why: 'Easter Monday' },
      { date: '2026-04-07', counted: 2, why: null },
      { date: '2026-04-08', counted: 3, why: null },
      { date: '2026-04-09', counted: 4, why: null },
    ]);
  });

  test('a rule whose event is not known says which event is missing, and is left out of the list', () => {
    expect(dueDate(ruleOf(westSussex, 'minutes'), {}, england)).toEqual({
      ok: false,
      error: { type: 'AnchorUnknown', anchor: 'conference' },
    });
    expect(deadlinesFor(westSussex, {}, {}, england)).toEqual([]);
  });

  test('T-18, T-19: which limit an inquorate sitting starts depends on the conference', () => {
    const known = { 'inquorate-sitting': day('2026-04-21') };
    const rules = (conferenceType: 'initial' | 'review') =>
      deadlinesFor(westSussex, known, { conferenceType }, england).map((due) => [due.rule, due.due]);
    expect(rules('initial')).toEqual([['T-18', '2026-05-06']]);
    expect(rules('review')).toEqual([['T-19', '2026-05-21']]);
  });

  test('T-20: a partnership that counts a transfer from acceptance says so in its profile', () => {
    const known = { 'transfer-notification': day('2026-11-30'), 'transfer-acceptance': day('2026-12-02') };
    const rule = ruleOf(westSussex, 'transfer-in-conference');
    expect(dueOf(rule, known).due).toBe('2026-12-21');
    expect(dueOf({ ...rule, anchor: 'transfer-acceptance' }, known).due).toBe('2026-12-23');
  });
});

describe('nothing local is hard-wired', () => {
  const known: Milestones = Object.fromEntries(
    milestones.filter((one) => one !== 'conference-first-sitting').map((one) => [one, moment('2026-04-21T12:40')]),
  );

  test('three profiles give three sets of dates', () => {
    const dates = profiles.map((profile) =>
      Object.fromEntries(deadlinesFor(profile, known, {}, england).map((due) => [due.title, due.due])),
    );
    expect(dates.map((date) => date['Review reconvened'])).toEqual(['2026-05-21', '2026-05-21', '2026-05-06']);
    expect(dates.map((date) => date['Formal professional dissent lodged'])).toEqual([undefined, '2026-04-24', undefined]);
    expect(dates.map((date) => date['Objection to ending the plan of a looked-after child'])).toEqual([
      undefined,
      undefined,
      '2026-05-06',
    ]);
    expect(dates.map((date) => date['First review held'])).toEqual(['2026-07-21', '2026-07-21', '2026-07-21']);
  });

  test.each(profiles.map((profile) => [profile.id, profile] as const))(
    '%s: every limit follows its own number, and keeps its source',
    (_, profile) => {
      for (const [id, rule] of Object.entries(profile.deadlines)) {
        const later = { ...rule, within: { ...rule.within, amount: rule.within.amount + 1 } };
        const [due, more] = [dueOf(rule, known), dueOf(later, known)];
        const longer = rule.within.direction === 'after' || rule.within.unit === 'gestation-week';
        if (rule.within.unit === 'hour') expect(more.dueAt! > due.dueAt!, id).toBe(true);
        else expect(longer ? more.due > due.due : more.due < due.due, id).toBe(true);
        expect(due.source, id).toBe(rule.source);
      }
    },
  );
});

describe('on any date', () => {
  const anyDay = fc.integer({ min: dayNumber(day('2022-01-01')), max: dayNumber(day('2035-12-31')) }).map(dateOfDayNumber);
  const anyRule = fc.constantFrom(...profiles.flatMap((profile) => Object.values(profile.deadlines)));

  test('C-07: hold-by is a working day, never after the due date, and the latest such', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, on) => {
        const due = dueOf(rule, { [rule.anchor]: on });
        expect(due.holdBy <= due.due).toBe(true);
        expect(isWorkingDay(due.holdBy, england)).toBe(true);
        expect(due.holdBy).toBe(latestWorkingDay(due.due, england));
      }),
    );
  });

  test('the steps lead to the due date, and count to the number of the rule', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, on) => {
        const { steps, due } = dueOf(rule, { [rule.anchor]: on });
        expect(steps.at(-1)).toMatchObject({ date: due, counted: rule.within.amount });
        const counted = steps.flatMap((step) => (step.counted === null ? [] : [step.counted]));
        if (rule.within.unit === 'working-day')
          expect(counted).toEqual(Array.from({ length: rule.within.amount }, (__, n) => n + 1));
        for (const step of steps) expect(step.counted !== null || step.why !== null).toBe(true);
      }),
    );
  });

  test('the short answer is the long answer without its reasons', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, on) => {
        expect(dueOn(rule, { [rule.anchor]: on }, england)).toEqual({ ok: true, value: dueOf(rule, { [rule.anchor]: on }).due });
      }),
    );
  });

  test('a later event never gives an earlier due date', () => {
    fc.assert(
      fc.property(anyRule, anyDay, anyDay, (rule, one, other) => {
        const [first, second] = [one, other].sort() as [LocalDate, LocalDate];
        expect(dueOf(rule, { [rule.anchor]: first }).due <= dueOf(rule, { [rule.anchor]: second }).due).toBe(true);
      }),
    );
  });

  test('a bank holiday that is added moves no deadline after an event earlier, and the app can list those it moves', () => {
    const extra = day('2026-09-21');
    const added = createWorkingCalendar(
      addHoliday(englandTable, {
        date: extra,
        name: 'One-off',
        by: 'Ada Administrator (TEST)',
        on: day('2026-09-01'),
        reason: 'proclaimed',
      }),
    );
    const after = anyRule.filter((rule) => rule.within.direction === 'after');
    fc.assert(
      fc.property(after, anyDay, (rule, on) => {
        const known = { [rule.anchor]: on };
        expect(dueOf(rule, known, added).due >= dueOf(rule, known).due).toBe(true);
      }),
    );
    const open = ['2026-08-14', '2026-09-10'].map((on) => ({
      of: on,
      rule: ruleOf(westSussex, 'initial-conference'),
      milestones: { 'strategy-discussion': day(on) },
    }));
    expect(movedDeadlines(open, england, added)).toEqual([{ of: '2026-09-10', from: '2026-10-01', to: '2026-10-02' }]);
  });
});
