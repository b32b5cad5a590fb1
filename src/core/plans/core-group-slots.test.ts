import fc from 'fast-check';
import { expect, test } from 'vitest';
import { england } from '../../../tests/support/procedures.ts';
import { addDays, day, type LocalTime } from '../local-date.ts';
import { isWorkingDay, workingDaysBetween } from '../procedures/working-calendar.ts';
import { type CoreGroupQuestion, type CoreMember, coreGroupSlots, threeCoreGroupSlots } from './core-group-slots.ts';

const heldOn = day('2026-04-21');
const question = (members: ReadonlyArray<CoreMember>, change: Partial<CoreGroupQuestion> = {}): CoreGroupQuestion => ({
  heldOn,
  holdBy: day('2026-05-06'),
  today: heldOn,
  members,
  calendar: england,
  ...change,
});
const member = (name: string, change: Partial<CoreMember> = {}): CoreMember => ({ name, away: [], elsewhere: [], ...change });

test('DL03, T-13: three slots on working days within ten working days, the soonest on which everybody is free', () => {
  const away = { from: day('2026-04-22'), until: day('2026-04-23'), why: 'staff training' };
  const slots = threeCoreGroupSlots(question([member('Pippa', { away: [away] }), member('Juno')]));
  expect(slots.map(({ on, startsAt, missing }) => [on, startsAt, missing])).toEqual([
    ['2026-04-24', '10:00', []],
    ['2026-04-27', '10:00', []],
    ['2026-04-28', '10:00', []],
  ]);
});

test('DL03: somebody who is at another conference is free before and after it, and where nobody can help it the slot says who is missing', () => {
  const one = {
    heldOn: day('2026-04-22'),
    startsAt: '10:30' as LocalTime,
    endsAt: '13:30' as LocalTime,
    reference: 'SC-2026-0200/1',
  };
  const slots = coreGroupSlots(question([member('Pippa', { elsewhere: [one] })], { holdBy: day('2026-04-22') }));
  expect(slots.map(({ startsAt, missing }) => [startsAt, missing.map(({ why }) => why)])).toEqual([
    ['10:00', ['at SC-2026-0200/1']],
    ['13:30', []],
    ['15:30', []],
  ]);
  const always = { from: day('2026-04-01'), until: day('2026-06-01'), why: 'long leave' };
  const all = threeCoreGroupSlots(question([member('Pippa', { away: [always] })]));
  expect(all).toHaveLength(3);
  expect(all[0]?.missing).toEqual([{ name: 'Pippa', why: 'long leave' }]);
});

test('DL03: whatever is known of absences, each of the three is legal and none that is left out has fewer missing', () => {
  const anyDay = fc.integer({ min: 0, max: 25 }).map((n) => addDays(heldOn, n));
  const anyMember = fc
    .array(fc.tuple(anyDay, fc.integer({ min: 0, max: 6 })), { maxLength: 3 })
    .map((stretches) =>
      member('one', { away: stretches.map(([from, more]) => ({ from, until: addDays(from, more), why: 'leave' })) }),
    );
  fc.assert(
    fc.property(fc.array(anyMember, { maxLength: 4 }), anyDay, (members, today) => {
      const asked = question(members, { today });
      const three = threeCoreGroupSlots(asked);
      for (const { on } of three) {
        expect(isWorkingDay(on, england) && on > today && workingDaysBetween(heldOn, on, england) <= 10).toBe(true);
      }
      const days = new Set(three.map(({ on }) => on));
      const most = Math.max(0, ...three.map(({ missing }) => missing.length));
      const better = coreGroupSlots(asked).filter(({ on, missing }) => !days.has(on) && missing.length < most);
      if (days.size === 3) expect(better).toEqual([]);
    }),
  );
});

test('DL03: once the ten days are past there is nothing legal to offer', () => {
  expect(threeCoreGroupSlots(question([], { today: day('2026-05-06') }))).toEqual([]);
});
