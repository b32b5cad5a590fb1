import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../storage/support.ts';
import { desk } from './terminal.ts';

interface Limits {
  readonly profile: string;
  readonly warnings: ReadonlyArray<string>;
  readonly deadlines: ReadonlyArray<{
    readonly rule: string;
    readonly due: string;
    readonly holdBy: string;
    readonly calculatedHolidays: ReadonlyArray<number>;
    readonly steps: ReadonlyArray<{ readonly date: string; readonly why: string | null }>;
    readonly source: { readonly document: string };
    readonly held: { readonly workingDay: number; readonly inTime: boolean } | null;
  }>;
}

const limits = async (events: ReadonlyArray<string>, type?: string, world: Parameters<typeof desk>[1] = {}): Promise<Limits> => {
  const typed = type === undefined ? [] : ['--type', type];
  const ran = await desk(
    ['deadlines', '--profile', 'west-sussex', ...events.flatMap((e) => ['--event', e]), ...typed, '--json'],
    world,
  );
  expect(ran.code).toBe(0);
  return ran.json<Limits>();
};
const limit = async (rule: string, events: ReadonlyArray<string>, type?: string) =>
  (await limits(events, type)).deadlines.find((one) => one.rule === rule);

describe('the worked examples of domain.md 3.4, through the command line', () => {
  test.each([
    ['1', 'T-03', 'strategy-discussion=2026-03-27', 'initial', '2026-04-21', '2026-04-21'],
    ['2', 'T-03', 'strategy-discussion=2026-03-20', 'initial', '2026-04-14', '2026-04-14'],
    ['3', 'T-03', 'strategy-discussion=2026-05-01', 'initial', '2026-05-26', '2026-05-26'],
    ['4', 'T-03', 'strategy-discussion=2026-08-14', 'initial', '2026-09-07', '2026-09-07'],
    ['5', 'T-03', 'strategy-discussion=2026-12-10', 'initial', '2027-01-05', '2027-01-05'],
    ['6', 'T-03', 'strategy-discussion=2026-02-14', 'initial', '2026-03-06', '2026-03-06'],
    ['7', 'T-03', 'strategy-discussion=2026-04-03', 'initial', '2026-04-27', '2026-04-27'],
    ['8', 'T-03', 'strategy-discussion=2027-12-10', 'initial', '2028-01-05', '2028-01-05'],
    ['9', 'T-11', 'conference=2026-04-21', 'initial', '2026-04-22', '2026-04-22'],
    ['10', 'T-13', 'conference=2026-04-21', 'initial', '2026-05-06', '2026-05-06'],
    ['11, 20 working days', 'T-12', 'conference=2026-04-21', 'initial', '2026-05-20', '2026-05-20'],
    ['12', 'T-16', 'conference=2026-04-21', 'initial', '2026-07-21', '2026-07-21'],
    ['13', 'T-17', 'last-review=2026-07-16', 'review', '2027-01-16', '2027-01-15'],
    ['14', 'T-16', 'conference=2026-11-30', 'initial', '2027-02-28', '2027-02-26'],
    ['15', 'T-16', 'conference=2027-11-30', 'initial', '2028-02-29', '2028-02-29'],
    ['17, letter', 'T-11', 'conference=2026-12-15', 'initial', '2026-12-16', '2026-12-16'],
    ['17, core group', 'T-13', 'conference=2026-12-15', 'initial', '2026-12-31', '2026-12-31'],
    ['17, minutes', 'T-12', 'conference=2026-12-15', 'initial', '2027-01-15', '2027-01-15'],
    ['18, 5 working days before', 'T-06', 'conference=2027-04-01', 'review', '2027-03-23', '2027-03-23'],
    ['18, 3 working days before', 'T-05', 'conference=2027-04-01', 'initial', '2027-03-25', '2027-03-25'],
    ['19', 'T-20', 'transfer-notification=2026-11-30', 'transfer-in', '2026-12-21', '2026-12-21'],
    ['20', 'T-18', 'inquorate-sitting=2026-04-21', 'initial', '2026-05-06', '2026-05-06'],
    ['21', 'T-21', 'expected-delivery=2026-12-18', 'pre-birth', '2026-09-25', '2026-09-25'],
  ])('example %s (%s)', async (_, rule, event, type, due, holdBy) => {
    expect(await limit(rule, [event], type)).toMatchObject({ due, holdBy });
  });

  test('example 5: a conference on 6 January is working day 16, and late (T-03)', async () => {
    const found = await limit('T-03', ['strategy-discussion=2026-12-10', 'conference=2027-01-06'], 'initial');
    expect(found?.held).toMatchObject({ workingDay: 16, inTime: false });
  });

  test('example 8: it says that the holidays of 2028 are calculated (C-12)', async () => {
    expect((await limit('T-03', ['strategy-discussion=2027-12-10'], 'initial'))?.calculatedHolidays).toEqual([2028]);
  });

  test('example 11: minutes in 15 working days, where a profile says 15 (T-12)', async () => {
    const resources = join(aFolder(), 'resources');
    cpSync('resources', resources, { recursive: true });
    const path = join(resources, 'procedures', 'west-sussex.json');
    const profile = JSON.parse(readFileSync(path, 'utf8')) as { deadlines: { minutes: { within: { amount: number } } } };
    profile.deadlines.minutes.within.amount = 15;
    writeFileSync(path, JSON.stringify(profile));
    const { deadlines } = await limits(['conference=2026-04-21'], 'initial', { resources });
    expect(deadlines.find((one) => one.rule === 'T-12')?.due).toBe('2026-05-13');
  });

  test('example 16: a conference on a bank holiday is warned of', async () => {
    const { warnings } = await limits(['conference=2026-08-31'], 'review');
    expect(warnings).toEqual([expect.stringContaining('bank holiday')]);
  });
});

test('every limit says where it comes from and shows its count', async () => {
  const { profile, deadlines } = await limits(['strategy-discussion=2026-03-27'], 'initial');
  expect(profile).toBe('west-sussex');
  expect(deadlines.map((one) => one.rule)).toEqual(['T-03']);
  expect(deadlines[0]?.source.document).toContain('Working Together');
  expect(deadlines[0]?.steps.filter((step) => step.why === 'Good Friday')).toEqual([
    { date: '2026-04-03', counted: null, why: 'Good Friday' },
  ]);
});

test('T-23: with the time at which it closed, dissent is counted in hours', async () => {
  expect(await limit('T-23', ['conference=2026-04-21T12:40'], 'initial')).toMatchObject({ dueAt: '2026-04-24T12:40' });
});

test('for a person it is a list of sentences, and nothing else is on standard output', async () => {
  const ran = await desk([
    'deadlines',
    '--profile',
    'west-sussex',
    '--event',
    'strategy-discussion=2026-03-27',
    '--type',
    'initial',
  ]);
  expect(ran.out).toContain('T-03  Initial conference held: Tuesday 21 April 2026');
  expect(ran.messages).toBe('');
});

test.each([
  ['a day that is none', ['--profile', 'west-sussex', '--event', 'strategy-discussion=2026-02-30'], 2, '2026-02-30 is not a day'],
  ['an event without a day', ['--profile', 'west-sussex', '--event', 'birth'], 2, 'No date is given for birth'],
  ['an unknown event', ['--profile', 'west-sussex', '--event', 'party=2026-02-01'], 2, 'no event called party'],
  [
    'an unknown kind',
    ['--profile', 'west-sussex', '--event', 'birth=2026-02-01', '--type', 'other'],
    2,
    'no kind of conference called other',
  ],
  ['an unknown profile', ['--profile', 'nowhere', '--event', 'birth=2026-02-01'], 1, 'england, swindon, west-sussex'],
  [
    'a profile outside the folder',
    ['--profile', '../calendars/england', '--event', 'birth=2026-02-01'],
    1,
    'no procedures profile',
  ],
  ['no profile', ['--event', 'birth=2026-02-01'], 2, "required option '--profile <id>'"],
])('%s is refused in one sentence', async (_, words, code, sentence) => {
  const ran = await desk(['deadlines', ...words]);
  expect(ran).toMatchObject({ code, out: '' });
  expect(ran.messages).toContain(sentence);
});

const inFile = (value: unknown): string => {
  const path = join(aFolder(), 'list.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};

test('Q-02, Q-09: quoracy is judged for each child of the list', async () => {
  const file = inFile([
    {
      child: 'Rowan',
      attendees: [
        { agencyType: 'csc', name: 'Marlo' },
        { agencyType: 'sch', agencyName: 'Oaks' },
        { agencyType: 'sn', mode: 'video' },
      ],
    },
    {
      child: 'Ash',
      attendees: [{ agencyType: 'csc' }, { agencyType: 'sch', directContact: false }, { part: 'advocate', name: 'Robin' }],
    },
  ]);
  const ran = await desk(['quoracy', '--profile', 'west-sussex', '--file', file, '--json']);
  expect(ran.code).toBe(0);
  const { children } = ran.json<{
    children: ReadonlyArray<{ child: string; outcome: string; notCounted: ReadonlyArray<{ why: string }> }>;
  }>();
  expect(children.map(({ child, outcome }) => [child, outcome])).toEqual([
    ['Rowan', 'quorate'],
    ['Ash', 'not-quorate'],
  ]);
  expect(children[1]?.notCounted.map(({ why }) => why).join()).toContain('Q-05');
});

test.each([
  ['a list that is not there', undefined, 'cannot be read'],
  ['a file that is not JSON', '{', 'is not JSON'],
  ['a list that does not fit', [{ child: 'Rowan', attendees: [{ agencyType: 7 }] }], '0.attendees.0.agencyType'],
])('%s is refused with its place', async (_, list, sentence) => {
  const file = list === undefined ? 'no-such-file.json' : inFile(list);
  const ran = await desk(['quoracy', '--profile', 'west-sussex', '--file', file]);
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.messages).toContain(sentence);
});

test('the help of quoracy shows a list that it accepts', async () => {
  const help = await desk(['quoracy', '--help']);
  expect(help.code).toBe(0);
  const [example = ''] = help.out.match(/\[\{[\s\S]*\}\]/) ?? [];
  const ran = await desk(['quoracy', '--profile', 'west-sussex', '--file', inFile(example)]);
  expect(ran.out).toContain('Not quorate for Rowan');
});

test('without a command it says what there is, and that this is no usage', async () => {
  const ran = await desk([]);
  expect(ran.code).toBe(2);
  for (const name of ['demo', 'deadlines', 'quoracy', 'new', 'import', 'export', 'documents', 'verify'])
    expect(ran.messages).toContain(`  ${name} `);
});
