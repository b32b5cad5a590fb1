import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Category } from '../children/people.ts';
import type { ConferenceId } from '../identifiers.ts';
import { addDays, day } from '../local-date.ts';
import { keepsPlan } from './decide.ts';
import { emptyDecision } from './edits.ts';
import { type PlanPeriod, planAfter } from './plan-periods.ts';
import { type Decision, type DecisionOutcome, firstOutcomes, reviewOutcomes } from './record.ts';

const decided = (outcome: DecisionOutcome, category: Category | null = null): Decision => ({
  ...emptyDecision('c' as ConferenceId),
  outcome,
  category,
});

describe('a child protection plan', () => {
  test('rule 2885: starts on the day of its conference, exactly', () => {
    expect(planAfter(undefined, decided('plan', 'emotional'), day('2026-04-21'))).toEqual({
      startedOn: '2026-04-21',
      endedOn: null,
      endReason: null,
      initialCategory: 'emotional',
      latestCategory: 'emotional',
      reviewedOn: null,
    });
  });

  test('DC03: keeps its initial category and takes its latest from the review (domain.md 11.7, Wren)', () => {
    const open = planAfter(undefined, decided('plan', 'neglect'), day('2026-04-21'));
    expect(planAfter(open, decided('continue-category-changed', 'emotional'), day('2026-07-16'))).toMatchObject({
      startedOn: '2026-04-21',
      initialCategory: 'neglect',
      latestCategory: 'emotional',
    });
  });

  test('P-20: ends on the day of the review that decided so, with the reason', () => {
    const open = planAfter(undefined, decided('plan', 'neglect'), day('2026-04-21'));
    expect(planAfter(open, decided('end-cin'), day('2026-07-16'))).toMatchObject({ endedOn: '2026-07-16', endReason: 'end-cin' });
  });

  test.each(['adjourned', 'inquorate-no-decision'] as const)('a sitting that was %s leaves it as it was', (outcome) => {
    const open = planAfter(undefined, decided('plan', 'neglect'), day('2026-04-21'));
    expect(planAfter(open, decided(outcome), day('2026-07-16'))).toEqual(open);
    expect(planAfter(undefined, decided(outcome), day('2026-04-21'))).toBeUndefined();
  });

  test('rules 8925 and 8935: however reviews go, there is one plan at most and it never ends before it starts', () => {
    const outcome = fc.constantFrom(...firstOutcomes, ...reviewOutcomes);
    const category = fc.constantFrom<Category>('neglect', 'physical', 'sexual', 'emotional');
    fc.assert(
      fc.property(
        fc.array(fc.record({ outcome, category, later: fc.integer({ min: 1, max: 200 }) }), { maxLength: 12 }),
        (steps) => {
          let open: PlanPeriod | undefined;
          let on = day('2026-01-05');
          for (const step of steps) {
            on = addDays(on, step.later);
            const next = planAfter(open, decided(step.outcome, step.category), on);
            if (open !== undefined && next !== undefined) expect(next.startedOn).toBe(open.startedOn);
            if (next?.endedOn != null) expect(next.endedOn > next.startedOn).toBe(true);
            if (keepsPlan(step.outcome) && open !== undefined) expect(next?.endedOn).toBeNull();
            open = next?.endedOn === null ? next : undefined;
          }
        },
      ),
    );
  });
});
