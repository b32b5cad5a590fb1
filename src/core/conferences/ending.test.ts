import { describe, expect, test } from 'vitest';
import { profileNamed } from '../../../tests/support/procedures.ts';
import { anAction, person } from '../../../tests/support/record-builders.ts';
import { atStage } from '../../../tests/support/sitting-builders.ts';
import { assessQuoracy } from '../attendance/quoracy.ts';
import { quoracyRule } from '../attendance/quoracy-rule.ts';
import { day } from '../local-date.ts';
import { emptyDecision } from './edits.ts';
import { endingDoubts } from './ending.ts';
import type { PlanAction } from './outline-plan.ts';
import type { DecisionOutcome } from './record.ts';
import type { Conference } from './sitting.ts';

const held = atStage('held');
const [conference] = held.conferences;
const second: Conference = {
  ...conference!,
  kind: 'review',
  number: 2,
  dayZero: { event: 'last-review', on: day('2026-07-16') } as const,
};
const first: Conference = { ...second, number: 1, dayZero: { event: 'conference', on: day('2026-04-21') } };
const child = { id: conference!.childId, name: 'Rowan', fabricatedIllness: false };
const judged = (list: typeof held.record.invitees) =>
  assessQuoracy(quoracyRule(profileNamed('west-sussex')), child, 'review', Object.values(list));
const everything = { warnOf: ['inquorate', 'first-review', 'work-undone'] } as const;
const doubts = (
  of: Conference,
  actions: ReadonlyArray<PlanAction> = [],
  {
    quoracy = judged(held.record.invitees),
    outcome = 'end-cin',
    rule = everything as { warnOf: typeof everything.warnOf | [] },
  } = {} as {
    quoracy?: ReturnType<typeof judged>;
    outcome?: DecisionOutcome;
    rule?: { warnOf: typeof everything.warnOf | [] };
  },
) =>
  endingDoubts(
    of,
    {
      decisions: { [of.id]: { ...emptyDecision(of.id), outcome } },
      plan: { ...held.record.plan, actions: Object.fromEntries(actions.map((action) => [action.id, action])) },
    },
    quoracy,
    rule,
  );
const housing = anAction(7, {
  action: 'Housing application',
  measure: 'a tenancy offer',
  status: 'late',
  children: [person('c1')],
});

describe('ending a plan', () => {
  test('DC08: at a second review, quorate and with the work done, nothing speaks against it', () => {
    expect(doubts(second, [{ ...housing, status: 'done' }, anAction(8, { status: 'not-needed' })])).toEqual([]);
  });

  test('DC08: too few agencies are warned of, with the agency that is missing', () => {
    const [doubt] = doubts(second, [], { quoracy: judged({}) });
    expect(doubt).toMatchObject({ warning: 'inquorate' });
    expect(doubt?.missing.join(' ')).toMatch(/children's social care|Children's social care|agenc/i);
  });

  test('DC08: the first review is warned of, and needs a second at which the change still holds', () => {
    expect(doubts(first)).toMatchObject([
      { warning: 'first-review', missing: ['A second review at which the change still holds.'] },
    ]);
  });

  test('DC08: work that is not done is named with what would show it, for this child or for the whole family', () => {
    const others = anAction(9, { status: 'late', children: [person('c3')] });
    const [doubt, ...rest] = doubts(second, [housing, others, anAction(2, { action: 'Programme', evidence: 'Began 3 July' })]);
    expect(rest).toEqual([]);
    expect(doubt?.sentence).toBe('Work of the plan is not done: actions 2 and 7.');
    expect(doubt?.missing).toEqual([
      'Action 2, Programme: what is recorded does not finish it; nobody said what would show that it is done.',
      'Action 7, Housing application: nothing is recorded; what would show it: a tenancy offer.',
    ]);
  });

  test('DC08: the local rule says what is warned of; a birthday, a move or a plan that goes on is no judgement', () => {
    expect(doubts(first, [housing], { rule: { warnOf: [] } })).toEqual([]);
    for (const outcome of ['end-18', 'end-transferred', 'end-died', 'end-lookedafter', 'continue'] as const)
      expect(doubts(first, [housing], { outcome })).toEqual([]);
  });
});
