import { describe, expect, test } from 'vitest';
import { england, profileNamed } from '../../../tests/support/procedures.ts';
import { moment } from '../../../tests/support/record-builders.ts';
import { atStage } from '../../../tests/support/sitting-builders.ts';
import { day } from '../local-date.ts';
import type { Decision, DecisionOutcome } from './record.ts';
import type { Conference, Sitting } from './sitting.ts';
import { deadlinesOf, milestonesOf } from './sitting-deadlines.ts';

const { sitting, request, conferences } = atStage('held');
const first = conferences[0]!;
const procedures = { profile: profileNamed('west-sussex'), calendar: england };
const rulesFor = (decided?: DecisionOutcome): ReadonlyArray<string> => {
  const decisions = decided === undefined ? {} : { [first.id]: { outcome: decided } as Decision };
  return deadlinesOf(procedures, sitting, request, [first], { decisions }).map(({ rule }) => rule);
};
const events = (change: Partial<Sitting>, conference: Partial<Conference> = {}) =>
  milestonesOf({ ...sitting, ...change }, request, { ...first, ...conference }, undefined);

describe('the dates that follow from a sitting', () => {
  test('T-13, T-16: no core group and no review follow from a sitting that decided nothing', () => {
    expect(rulesFor()).toEqual(expect.arrayContaining(['T-13', 'T-16']));
    for (const outcome of ['inquorate-no-decision', 'adjourned'] as const)
      expect(rulesFor(outcome).filter((rule) => ['T-13', 'T-16', 'T-17'].includes(rule))).toEqual([]);
    // A sitting that was stopped as it was not quorate is held again within days of its own (P-10).
    expect(rulesFor('inquorate-no-decision').filter((rule) => !rulesFor().includes(rule))).not.toEqual([]);
  });

  test('siblings of one sitting share each date once, the earliest first', () => {
    const all = deadlinesOf(procedures, sitting, request, conferences);
    expect(all).toEqual(deadlinesOf(procedures, sitting, request, [first]));
    expect(all.map(({ due }) => due)).toEqual(all.map(({ due }) => due).toSorted());
  });

  test('only those of some rules, where some are asked for', () => {
    const some = deadlinesOf(procedures, sitting, request, conferences, { only: ['T-13'] });
    expect(some.map(({ rule }) => rule)).toEqual(['T-13']);
  });
});

describe('the events that they count from', () => {
  test('DL04: the moment in which the chair closed it; closed on a later day, it was held on its own', () => {
    const closed = (closedAt: string | null) => ({
      progress: { ...sitting.progress, closedAt: closedAt === null ? null : moment(closedAt) },
    });
    expect(events(closed('2026-04-21T12:31')).conference).toBe('2026-04-21T12:31');
    expect(events(closed('2026-04-23T09:00')).conference).toBe('2026-04-21T12:40');
    expect(events({ ...closed(null), endsAt: null }).conference).toBe('2026-04-21');
    expect(events({ heldOn: null }).conference).toBeUndefined();
  });

  test('T-17: a review counts the next one from itself, an initial conference does not', () => {
    expect(events({})['last-review']).toBeUndefined();
    expect(events({}, { kind: 'early-review' })['last-review']).toBe('2026-04-21T12:40');
  });

  test('T-21, T-22: only a pre-birth conference counts from a birth, and from none before it was asked for', () => {
    const born = (on: string, kind: Conference['kind'] = 'pre-birth') =>
      milestonesOf(sitting, { ...request, requestedOn: day('2026-03-27') }, { ...first, kind }, { known: 'date', on: day(on) });
    expect(born('2026-05-02').birth).toBe('2026-05-02');
    expect(born('2026-03-26').birth).toBeUndefined();
    expect(born('2026-05-02', 'initial').birth).toBeUndefined();
    const due = milestonesOf(sitting, request, { ...first, kind: 'pre-birth' }, { known: 'expected', on: day('2026-06-01') });
    expect(due['expected-delivery']).toBe('2026-06-01');
  });
});
