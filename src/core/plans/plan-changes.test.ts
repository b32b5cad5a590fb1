import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../local-date.ts';
import { planChanges } from './plan-changes.ts';

const row = (action: string, change: object = {}) => ({
  action,
  owner: 'Juniper SAMPLETON',
  dueOn: day('2026-06-05'),
  measure: 'seen',
  status: 'on-track' as 'on-track' | 'done' | 'not-needed' | 'not-started',
  ...change,
});

test('PL05: each action of two plans is new, changed, done, dropped or carried on, in that order', () => {
  const before = [
    row('Take Wren to the hearing test'),
    row('Write the safety plan'),
    row('Sign the tenancy'),
    row('Bring the children to breakfast club'),
  ];
  const now = [
    row('Take Wren to the hearing test', { dueOn: day('2026-09-05') }),
    row('Write the safety plan', { status: 'done' }),
    row('Bring the children to breakfast club.'),
    row('Refer Rowan to young carers'),
  ];
  expect(planChanges(before, now).map(({ change, before: was, now: is }) => [change, (is ?? was)?.action])).toEqual([
    ['new', 'Refer Rowan to young carers'],
    ['changed', 'Take Wren to the hearing test'],
    ['done', 'Write the safety plan'],
    ['dropped', 'Sign the tenancy'],
    ['carried', 'Bring the children to breakfast club.'],
  ]);
  expect(planChanges(before, now)[1]).toMatchObject({ what: ['by when'] });
});

test('PL05: what is no longer needed is dropped, and what was over last time is not told again', () => {
  expect(planChanges([row('Sign the tenancy')], [row('Sign the tenancy', { status: 'not-needed' })])).toMatchObject([
    { change: 'dropped' },
  ]);
  const over = row('Sign the tenancy', { status: 'done' });
  expect(planChanges([over], [over])).toEqual([]);
  expect(planChanges([over], [])).toEqual([]);
});

test('PL05: nobody’s action is lost or told twice, whatever the two plans say', () => {
  const anyPlan = fc.uniqueArray(
    fc.constantFrom('Mend the window', 'Paint the hall', 'Sign the form', 'Ring the school', 'Cook tea'),
  );
  fc.assert(
    fc.property(anyPlan, anyPlan, (was, is) => {
      const changes = planChanges(
        was.map((words) => row(words)),
        is.map((words) => row(words)),
      );
      expect(changes.flatMap(({ before }) => before?.action ?? []).sort()).toEqual([...was].sort());
      expect(changes.flatMap(({ now }) => now?.action ?? []).sort()).toEqual([...is].sort());
    }),
  );
});
