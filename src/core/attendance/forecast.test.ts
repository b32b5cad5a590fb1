import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileNamed } from '../../../tests/support/procedures.ts';
import type { AgencyId, PersonId } from '../identifiers.ts';
import { type Answer, type AttendanceCount, attendanceRates, teamKey } from './attendance-rates.ts';
import { assessQuoracy } from './quoracy.ts';
import { type ForecastAttendee, type ForecastChild, forecastQuoracy } from './quoracy-forecast.ts';
import { quoracyRule } from './quoracy-rule.ts';

const rules = ['west-sussex', 'swindon', 'england'].map((name) => quoracyRule(profileNamed(name)));
const [rule] = rules as [(typeof rules)[number]];

const rowan: ForecastChild = { child: { id: 'C1' as PersonId, name: 'Rowan', fabricatedIllness: false }, type: 'review' };
const ash: ForecastChild = { child: { id: 'C3' as PersonId, name: 'Ash', fabricatedIllness: false }, type: 'review' };

const from = (agencyType: string, reply: ForecastAttendee['reply'], more: Partial<ForecastAttendee> = {}): ForecastAttendee => ({
  name: '',
  part: 'agency',
  agencyId: agencyType as AgencyId,
  agencyType,
  agencyName: '',
  contactWith: [rowan.child.id, ash.child.id],
  attendance: 'expected',
  mode: null,
  reply,
  report: { status: 'requested' },
  ...more,
});
const was = (team: string, came: number, asked: number, answer: Answer = 'none'): AttendanceCount => ({
  team,
  agencyType: team,
  answer,
  lead: null,
  asked,
  came,
});

describe('AT09: how likely a team comes', () => {
  test('a team with a long history is taken at its own rate, a new one at that of its type', () => {
    const history = [was('hv', 95, 100), { ...was('hv', 2, 40), team: 'another' }, was('pol', 5, 100)];
    const rate = attendanceRates(history, 10);
    expect(rate('hv', 'hv', 'none')).toMatchObject({ asked: 100, came: 95 });
    expect(rate('hv', 'hv', 'none').chance).toBeGreaterThan(0.9);
    expect(rate('new', 'hv', 'none').chance).toBeCloseTo(0.68, 1);
    expect(rate('new', 'pol', 'none').chance).toBeLessThan(0.1);
  });

  test('with no history at all the answer alone decides', () => {
    const rate = attendanceRates([], 10);
    expect((['yes', 'deputy', 'none', 'no'] as const).map((answer) => Math.round(100 * rate('x', 'hv', answer).chance))).toEqual([
      90, 85, 60, 5,
    ]);
  });

  test('a team that is silent is compared with those who were silent so late before', () => {
    const history = [{ ...was('hv', 50, 50, 'yes'), lead: 20 }, { ...was('hv', 30, 40, 'yes'), lead: 4 }, was('hv', 2, 40)];
    const chance = (daysLeft: number) => attendanceRates(history, daysLeft)('hv', 'hv', 'none').chance;
    expect(chance(10)).toBeCloseTo(0.41, 1);
    expect(chance(2)).toBeLessThan(0.2);
    expect(chance(30)).toBeGreaterThan(chance(10));
    expect(attendanceRates(history, 10)('hv', 'hv', 'none')).toMatchObject({ asked: 130, came: 82 });
  });

  test('more of a history draws a rate further towards it, and never past it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.float({ min: 0, max: 1, noNaN: true }), (asked, share) => {
        const came = Math.round(asked * share);
        const { chance } = attendanceRates([was('hv', came, asked)], 10)('hv', 'hv', 'none');
        const [low, high] = [Math.min(came / asked, 0.6), Math.max(came / asked, 0.6)];
        expect(chance).toBeGreaterThanOrEqual(low - 1e-9);
        expect(chance).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });
});

describe('AT09: the forecast', () => {
  const history = [was('hv', 11, 15), was('sn', 3, 15), was('csc', 40, 40, 'yes')];
  const list = [
    from('csc', 'accepted'),
    from('sch', 'accepted', { agencyName: 'Example Oaks' }),
    from('sn', 'none'),
    from('hv', 'none'),
  ];

  test('it says what is promised, how likely it is, and whose reply would make it so', () => {
    const forecast = forecastQuoracy(rule, [rowan], list, history, 10);
    expect(forecast.call).toEqual({ key: 'sn', team: 'school nurse', people: [], asksFor: 'reply', asked: 15, came: 3 });
    expect(forecast.children[0]).toMatchObject({ childName: 'Rowan', isPromised: false, callMakesIt: true });
    expect(forecast.children[0]?.afterCall).toBeGreaterThan(forecast.children[0]?.chance ?? 1);
  });

  test('Q-09: it is judged for each child, and the call is the one that helps all of them together', () => {
    const both = forecastQuoracy(
      rule,
      [rowan, ash],
      [
        from('csc', 'accepted'),
        from('gp', 'accepted', { contactWith: [rowan.child.id, ash.child.id] }),
        from('sn', 'none', { contactWith: [rowan.child.id] }),
        from('hv', 'none'),
      ],
      [],
      10,
    );
    expect(both.call?.team).toBe('health visitor');
    expect(both.children.map(({ callMakesIt }) => callMakesIt)).toEqual([true, true]);
  });

  test('whoever has said no is asked for a deputy only where nobody is left who has not answered', () => {
    const declined = list.map((one) => (one.reply === 'none' ? { ...one, reply: 'declined' as const } : one));
    expect(forecastQuoracy(rule, [rowan], declined, history, 10).call).toMatchObject({ asksFor: 'deputy' });
  });

  test('there is no call to make where everybody has come', () => {
    const here = list.map((one) => ({ ...one, attendance: 'attended' as const }));
    expect(forecastQuoracy(rule, [rowan], here, history, 10)).toMatchObject({
      call: null,
      children: [{ isPromised: true, chance: 1, afterCall: null }],
    });
  });
});

const anAttendee = fc
  .record({
    agencyType: fc.constantFrom('csc', 'sch', 'hv', 'sn', 'gp', 'pol', 'ola', 'ehp', 'yjs', 'paed'),
    agencyId: fc.constantFrom('1', '2'),
    reply: fc.constantFrom('none', 'none', 'accepted', 'declined', 'deputy'),
    attendance: fc.constantFrom('expected', 'expected', 'expected', 'attended', 'apologies', 'did-not-attend', 'not-invited'),
    mode: fc.constantFrom(null, 'video', 'in-person'),
    knows: fc.subarray([rowan.child.id, ash.child.id]),
  })
  .map(({ agencyType, agencyId, knows, ...rest }) =>
    from(agencyType, rest.reply as ForecastAttendee['reply'], {
      ...(rest as Partial<ForecastAttendee>),
      agencyId: `${agencyType}${agencyId}` as AgencyId,
      agencyName: `${agencyType} ${agencyId}`,
      contactWith: knows,
    }),
  );
const aCount = fc
  .record({
    agencyType: fc.constantFrom('csc', 'sch', 'hv', 'sn', 'gp'),
    place: fc.constantFrom('1', '2'),
    answer: fc.constantFrom<Answer>('yes', 'no', 'deputy', 'none'),
    came: fc.integer({ min: 0, max: 9 }),
    stayed: fc.integer({ min: 0, max: 9 }),
    lead: fc.option(fc.integer({ min: 0, max: 20 })),
  })
  .map(({ place, stayed, ...count }) => ({ ...count, team: `${count.agencyType}${place}`, asked: count.came + stayed }));

/** Every way in which teams can come or stay away, each judged by the rule itself and weighed by its chance. */
const bruteForce = (
  anyRule: (typeof rules)[number],
  { child, type }: ForecastChild,
  list: ReadonlyArray<ForecastAttendee>,
  history: ReadonlyArray<AttendanceCount>,
  call?: { readonly team: string; readonly answer: Answer },
): number => {
  const rate = attendanceRates(history, 10);
  const invited = list.filter(({ attendance }) => attendance !== 'not-invited');
  const teams = [...Map.groupBy(invited, teamKey)].map(([key, members]) => {
    const said = members.map(({ attendance, reply }) =>
      attendance === 'attended' ? 'here' : attendance !== 'expected' ? 'declined' : reply,
    );
    const order = ['here', 'accepted', 'deputy', 'none', 'declined'] as const;
    const best = order.find((one) => said.includes(one)) ?? 'declined';
    const answer = ({ here: 'yes', accepted: 'yes', deputy: 'deputy', none: 'none', declined: 'no' } as const)[best];
    const own = rate(key, members[0]?.agencyType ?? '', answer).chance;
    const asked = call?.team === key ? Math.max(own, rate(key, members[0]?.agencyType ?? '', call.answer).chance) : undefined;
    const away = members.every(({ attendance }) => attendance === 'did-not-attend');
    return { key, answer: best, chance: asked ?? (best === 'here' ? 1 : away ? 0 : own) };
  });
  let likely = 0;
  for (let ways = 0; ways < 2 ** teams.length; ways += 1) {
    const comes = new Set(teams.filter((_, place) => (ways & (1 << place)) !== 0).map(({ key }) => key));
    const weight = teams.reduce((w, { key, chance }) => w * (comes.has(key) ? chance : 1 - chance), 1);
    if (weight === 0) continue;
    const room = list.map((one) =>
      one.attendance === 'not-invited'
        ? one
        : ({ ...one, attendance: comes.has(teamKey(one)) ? 'attended' : 'apologies' } as ForecastAttendee),
    );
    if (assessQuoracy(anyRule, child, type, room).outcome === 'quorate') likely += weight;
  }
  return likely;
};

const aCase = fc.record({
  anyRule: fc.constantFrom(...rules),
  type: fc.constantFrom('initial' as const, 'review' as const, 'transfer-in' as const),
  list: fc.array(anAttendee, { maxLength: 7 }),
  history: fc.array(aCount, { maxLength: 8 }),
});

test('AT09: the chance is that of every way in which teams can come, judged by the rule itself', () => {
  fc.assert(
    fc.property(aCase, ({ anyRule, type, list, history }) => {
      const child = { ...rowan, type };
      const [forecast] = forecastQuoracy(anyRule, [child], list, history, 10).children;
      expect(forecast?.chance).toBeCloseTo(bruteForce(anyRule, child, list, history), 9);
    }),
    { numRuns: 300 },
  );
});

test('AT09: no other call would do more than the one it names', () => {
  fc.assert(
    fc.property(aCase, ({ anyRule, type, list, history }) => {
      const children = [rowan, ash].map((child) => ({ ...child, type }));
      const total = (call?: { readonly team: string; readonly answer: Answer }) =>
        children.reduce((sum, child) => sum + bruteForce(anyRule, child, list, history, call), 0);
      const { children: found } = forecastQuoracy(anyRule, children, list, history, 10);
      const claimed = found.reduce((sum, { chance, afterCall }) => sum + (afterCall ?? chance), 0);
      const invited = list.filter(({ attendance }) => attendance !== 'not-invited');
      const said = [...Map.groupBy(invited, teamKey)].map(([team, members]) => ({
        team,
        answers: members.map(({ attendance, reply }) => (attendance === 'expected' ? reply : attendance)),
      }));
      const isComing = ({ answers }: (typeof said)[number]) =>
        answers.some((one) => ['attended', 'accepted', 'deputy'].includes(one));
      const isSilent = (one: (typeof said)[number]) => !isComing(one) && one.answers.includes('none');
      const most = (teams: typeof said, answer: Answer) => Math.max(...teams.map(({ team }) => total({ team, answer })));
      const worth = (value: number) => value - total() >= 0.005;
      const reply = most(said.filter(isSilent), 'yes');
      const deputy = most(
        said.filter((one) => !isComing(one) && !isSilent(one)),
        'deputy',
      );
      expect(claimed).toBeCloseTo(worth(reply) ? reply : worth(deputy) ? deputy : total(), 9);
    }),
    { numRuns: 120 },
  );
});
