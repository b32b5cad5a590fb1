import { describe, expect, test } from 'vitest';
import { conferenceOf, invitee } from '../../../tests/support/record-builders.ts';
import { atStage } from '../../../tests/support/sitting-builders.ts';
import { decisionFaults } from './decide.ts';
import { emptyDecision } from './edits.ts';
import { type Decision, type ThresholdView, viewKey } from './record.ts';

const [initial] = atStage('held').conferences;
const review = { ...initial!, kind: 'review' as const };
const id = initial!.id;
const faultsOf = (
  conference: typeof review | NonNullable<typeof initial>,
  change: Partial<Decision>,
  views: ReadonlyArray<ThresholdView> = [],
) =>
  decisionFaults(
    conference,
    {
      decisions: { [id]: { ...emptyDecision(id), reasons: 'Harm is likely.', ...change } },
      views: Object.fromEntries(views.map((view) => [viewKey(view.conferenceId, view.inviteeId), view])),
    },
    undefined,
  )
    .filter(({ field }) => field !== 'confirmed' && field !== 'previousPlansConfirmed')
    .map(({ field }) => field);
const plan = { outcome: 'plan', category: 'neglect' } as const;

describe('what a decision has to say', () => {
  test('DC02: where both limbs of the threshold are met, each has its own reason', () => {
    expect(faultsOf(initial!, { ...plan, limb: 'A' })).toEqual([]);
    expect(faultsOf(initial!, { ...plan, limb: 'both' })).toEqual(['limb']);
    expect(faultsOf(initial!, { ...plan, limb: 'both', limbReasons: { A: 'It happened twice.', B: ' ' } })).toEqual(['limb']);
    expect(
      faultsOf(initial!, { ...plan, limb: 'both', limbReasons: { A: 'It happened twice.', B: 'Bail ends in May.' } }),
    ).toEqual([]);
  });

  test('DC03: a category that changes at a review says why, and one that does not change is not called changed', () => {
    const changed = {
      outcome: 'continue-category-changed',
      limb: 'A',
      category: 'emotional',
      categoryBefore: 'neglect',
    } as const;
    expect(faultsOf(review, changed)).toEqual(['categoryReason']);
    expect(faultsOf(review, { ...changed, outcome: 'continue' })).toEqual(['categoryReason']);
    expect(faultsOf(review, { ...changed, categoryReason: 'Wren is fed now; fear is what is left.' })).toEqual([]);
    expect(faultsOf(review, { ...changed, category: 'neglect' })).toEqual(['category']);
    expect(faultsOf(review, { ...changed, outcome: 'continue', category: 'neglect' })).toEqual([]);
  });

  test('DC06: a chair who decides against an agency’s view says why; a view with the decision, or about another child, asks for nothing', () => {
    const view = (of: string, what: ThresholdView['view'], conferenceId = id): ThresholdView => ({
      ...{ conferenceId, inviteeId: invitee(of), view: what, category: null, reason: '' },
    });
    const decided = { ...plan, limb: 'A' } as const;
    expect(faultsOf(initial!, decided, [view('teal', 'no-plan')])).toEqual(['withoutAgreement']);
    expect(
      faultsOf(initial!, { ...decided, withoutAgreement: 'What the school saw is one weekend.' }, [view('teal', 'no-plan')]),
    ).toEqual([]);
    for (const said of [view('teal', 'plan'), view('teal', 'no-view'), view('teal', 'no-plan', conferenceOf('c3'))])
      expect(faultsOf(initial!, decided, [said])).toEqual([]);
    expect(faultsOf(initial!, { outcome: 'adjourned', interimPlan: 'Hazel stays.' }, [view('teal', 'plan')])).toEqual([]);
  });
});
