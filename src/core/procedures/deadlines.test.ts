import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { england, englandTable, profileNamed, ruleOf } from '../../../tests/support/procedures.ts';
import { dateOfDayNumber, day, dayNumber, type LocalDate, parseLocalDateTime } from '../local-date.ts';
import { movedDeadlines } from './calendar-change.ts';
import { addHoliday } from './calendar-data.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { type Due, deadlinesFor, dueDate, dueOn, whenDue } from './deadlines.ts';
import { conferenceClock } from './due-words.ts';
import { conferenceTypeOf, type Milestones, milestones } from './milestones.ts';
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

  test('the short answers are the long answer without its reasons', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.boolean(), (rule, on, withTime) => {
        const known = { [rule.anchor]: withTime ? moment(`${on}T14:30`) : on };
        const { unit, anchorOn, due, dueAt, holdBy } = dueOf(rule, known);
        expect(dueOn(rule, known, england)).toEqual({ ok: true, value: due });
        expect(whenDue(rule, known, england)).toEqual({ ok: true, value: { unit, anchorOn, due, dueAt, holdBy } });
        expect(whenDue(rule, {}, england)).toEqual(dueDate(rule, {}, england));
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
    expect(movedDeadlines(open, england, added)).toMatchObject([
      { of: '2026-09-10', from: { due: '2026-10-01', holdBy: '2026-10-01' }, to: { due: '2026-10-02', holdBy: '2026-10-02' } },
    ]);
  });
});
