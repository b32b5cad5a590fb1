import { describe, expect, test } from 'vitest';
import type { PlanAction } from '../conferences/outline-plan.ts';
import type { ActionId, PersonId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import { type PlanContext, planHints } from './plain-wording.ts';
import { vagueWording } from './vague-wording.ts';

const rowan = '01890000-0000-7000-8000-000000000001' as PersonId;

const anAction = (change: Partial<PlanAction> = {}): PlanAction => ({
  id: '01890000-0000-7000-8000-0000000000a1' as ActionId,
  number: 1,
  goal: 'Wren can hear',
  action: 'Take Wren to the hearing test',
  owner: 'Juniper SAMPLETON',
  agency: '',
  dueOn: day('2026-06-05'),
  measure: 'Audiology letter',
  children: [rowan],
  audience: { to: 'everyone' },
  status: 'not-started',
  evidence: '',
  ...change,
});

const context: PlanContext = { heldOn: day('2026-04-21'), reviewOn: day('2026-07-16'), agencies: ['Testbury DC housing'] };
const about = (change: Partial<PlanAction>) => planHints(anAction(change), context).map((hint) => hint.about);

describe('hints beside a row of the plan', () => {
  test('PL02: a row that says who, what, by when and how we will know has none', () => {
    expect(planHints(anAction(), context)).toEqual([]);
  });

  test.each([
    ['nobody is named', { owner: ' ' }, 'owner'],
    ['only an agency is named', { owner: 'Testbury DC Housing' }, 'owner'],
    ["only the row's own agency is named", { owner: 'School', agency: 'school' }, 'owner'],
    ['there is no date', { dueOn: null }, 'due'],
    ['the date is before the conference', { dueOn: day('2026-04-20') }, 'due'],
    ['the date is after the next conference', { dueOn: day('2026-07-17') }, 'due'],
    ['nothing says how we will know', { measure: '' }, 'measure'],
    ['no child is named', { children: [] }, 'children'],
    ['nothing is written', { action: '' }, 'action'],
    ['the words say nothing observable', { action: 'Monitor attendance' }, 'action'],
  ] as const)('PL02: a row is marked when %s', (_, change, part) => {
    expect(about(change)).toEqual([part]);
  });

  test('PL02: nothing is said beside a row that is done or no longer needed', () => {
    expect(about({ status: 'done', dueOn: day('2026-01-05'), owner: '' })).toEqual([]);
    expect(about({ status: 'not-needed', measure: '' })).toEqual([]);
    expect(about({ status: 'late', measure: '' })).toEqual(['measure']);
  });

  test('PL02: the day of the conference and the day of the review are both in time', () => {
    expect(about({ dueOn: day('2026-04-21') })).toEqual([]);
    expect(about({ dueOn: day('2026-07-16') })).toEqual([]);
  });
});

test.each([
  ['Monitor attendance', 'monitor'],
  ['Indigo will monitor contact', 'monitor'],
  ['School to continue to support Rowan', 'support'],
  ['Juniper engages with services', 'engage'],
  ['Parents to work with professionals', 'work'],
  ['Take responsibility', 'take responsibility'],
  ['Continue as before', 'as before'],
  ['Ongoing assessment', 'ongoing'],
  ['Monitor Wren’s weight by weighing her at the clinic', undefined],
  ['Ensure that the lock is replaced', undefined],
  ['Working with the family', 'work'],
  ['Ensure that Wren is cared for', 'ensure'],
  ['Liaise with health', 'liaise'],
  ['Juniper and Hazel write and rehearse a safety plan with Ember; copy held by school', undefined],
  ['Offer and hold a family network meeting to support Juniper', undefined],
  ['Breakfast club 5 days; lice treated', undefined],
  ['Attend 8 of the first 10 sessions', undefined],
  ['', undefined],
])('PL02: the first verb of "%s" is vague: %s', (action, verb) => {
  expect(vagueWording(action)).toBe(verb);
});
