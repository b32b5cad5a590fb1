import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileNamed } from '../../../tests/support/procedures.ts';
import type { AgencyId, InviteeId, PersonId } from '../identifiers.ts';
import { day, type LocalDate } from '../local-date.ts';
import { type Chased, chaseList, inOrderOfChase } from './chase-list.ts';
import { chaseInWords } from './chase-words.ts';
import { type ForecastChild, forecastQuoracy, usefulCalls } from './quoracy-forecast.ts';
import { quoracyRule } from './quoracy-rule.ts';

const rule = quoracyRule(profileNamed('west-sussex'));
const today = day('2026-04-10');
const rowan: ForecastChild = { child: { id: 'C1' as PersonId, name: 'Rowan', fabricatedIllness: false }, type: 'review' };
const ash: ForecastChild = { child: { id: 'C3' as PersonId, name: 'Ash', fabricatedIllness: false }, type: 'review' };
const from = (agencyType: string, more: Partial<Chased> = {}): Chased => ({
  id: agencyType as InviteeId,
  name: agencyType.toUpperCase(),
  part: 'agency',
  agencyId: agencyType as AgencyId,
  agencyType,
  agencyName: '',
  contactWith: [rowan.child.id, ash.child.id],
  attendance: 'expected',
  mode: null,
  reply: 'none',
  reached: 'sent',
  silentSince: day('2026-04-08'),
  chased: null,
  report: { status: 'requested', dueOn: null },
  ...more,
});
const coming = { reply: 'accepted', silentSince: null } as const;
const rowsOf = (list: ReadonlyArray<Chased>, children: ReadonlyArray<ForecastChild> = [rowan], on: LocalDate = today) =>
  chaseList(list, usefulCalls(rule, children, list, [], 8), on);

describe('AG05: whom to chase', () => {
  const list = [
    from('csc', coming),
    from('sch', { ...coming, agencyName: 'Example Oaks' }),
    from('hv', { chased: { on: day('2026-04-09'), way: 'phone' } }),
    from('pol', { reply: 'declined', silentSince: null }),
    from('mother', { part: 'family', agencyId: null, agencyType: '', silentSince: day('2026-04-01') }),
    from('ehp', { report: { status: 'requested', dueOn: day('2026-04-07') }, ...coming }),
  ];

  test('first whoever makes it quorate, then who can send a deputy, then a silence and a late report that change nothing of it', () => {
    expect(rowsOf(list).map(({ people, asksFor }) => [people[0]?.id, asksFor])).toEqual([
      ['hv', 'reply'],
      ['pol', 'deputy'],
      ['mother', 'reply'],
      ['ehp', 'report'],
    ]);
  });

  test('each row says why, in words: what the answer changes, how long they are silent, and when they were asked again', () => {
    const [hv, pol, mother, ehp] = rowsOf(list).map((row) => chaseInWords(row, today));
    expect(hv).toMatch(
      /^Their yes would make it quorate for Rowan\. The chance of that is \d+ in 100 now, \d+ with it\. Silent for 2 days\. Asked again 9 Apr 2026 by phone\.$/,
    );
    expect(pol).toMatch(
      /^A deputy would make it quorate for Rowan\. The chance of that is .+ They cannot come: ask who comes for them\.$/,
    );
    expect(mother).toBe('Quoracy does not depend on them. Silent for 9 days.');
    expect(ehp).toBe('Quoracy does not depend on them. Their report was due on 7 Apr 2026.');
  });

  test('whoever has not been reached is sent the invitation, not asked again', () => {
    const [first] = rowsOf([from('csc', coming), from('sch', coming), from('hv', { reached: 'to-send', silentSince: null })]);
    expect(first).toMatchObject({ asksFor: 'invitation', people: [{ id: 'hv' }] });
  });

  test('nobody is chased who was left off, has come, is kept out, or is a child', () => {
    const off = (attendance: Chased['attendance']) => from('hv', { attendance, silentSince: day('2026-03-01') });
    for (const one of [
      off('not-invited'),
      off('attended'),
      off('excluded'),
      from('child', { part: 'child', silentSince: day('2026-03-01') }),
    ])
      expect(rowsOf([from('csc', coming), one])).toEqual([]);
  });

  test('whoever was asked again today comes after everybody who was not, and the row says so', () => {
    const phoned = list.map((one) => (one.id === 'hv' ? { ...one, chased: { on: today, way: 'phone' as const } } : one));
    const rows = rowsOf(phoned);
    expect(rows.map(({ people }) => people[0]?.id)).toEqual(['pol', 'mother', 'ehp', 'hv']);
    expect(chaseInWords(rows[3]!, today)).toContain(
      'Asked again 10 Apr 2026 by phone. That is today: whoever was not asked today comes first.',
    );
    const across = rows.map((row) => ({ row, daysLeft: row.askedToday ? 1 : 9 })).sort(inOrderOfChase);
    expect(across.at(-1)?.row.people[0]?.id).toBe('hv');
  });

  test('across conferences, of what changes as much the nearer one comes first', () => {
    const [row] = rowsOf(list);
    const order = [9, 2, 5].map((daysLeft) => ({ row: row!, daysLeft })).sort(inOrderOfChase);
    expect(order.map(({ daysLeft }) => daysLeft)).toEqual([2, 5, 9]);
    const weaker = { row: { ...row!, call: { ...row!.call!, gain: 0.01 } }, daysLeft: 1 };
    expect([weaker, { row: row!, daysLeft: 9 }].sort(inOrderOfChase).map(({ daysLeft }) => daysLeft)).toEqual([9, 1]);
  });
});

const anyone = fc
  .record({
    id: fc.uuid(),
    agencyType: fc.constantFrom('csc', 'sch', 'hv', 'sn', 'gp', 'pol', 'ehp'),
    agencyId: fc.constantFrom('1', '2'),
    reply: fc.constantFrom('none' as const, 'none' as const, 'accepted' as const, 'declined' as const, 'deputy' as const),
    knows: fc.subarray([rowan.child.id, ash.child.id]),
  })
  .map(({ id, agencyType, agencyId, reply, knows }) =>
    from(agencyType, {
      id: id as InviteeId,
      agencyId: `${agencyType}${agencyId}` as AgencyId,
      reply,
      silentSince: reply === 'none' ? day('2026-04-08') : null,
      contactWith: knows,
    }),
  );

test('AG05, AT09: the list begins with the one call that the forecast names, and names nobody twice', () => {
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 8 }), (list) => {
      const rows = rowsOf(list, [rowan, ash]);
      const { call } = forecastQuoracy(rule, [rowan, ash], list, [], 8);
      expect(rows[0]?.call?.key ?? null).toBe(call?.key ?? null);
      const gains = rows.flatMap((row) => (row.asksFor === 'reply' && row.call !== null ? [row.call.gain] : []));
      expect(gains).toEqual([...gains].sort((a, b) => b - a));
      const named = rows.flatMap(({ people }) => people.map(({ id }) => id));
      expect(new Set(named).size).toBe(named.length);
    }),
  );
});
