import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileNamed } from '../../../tests/support/procedures.ts';
import { anInvitee, invitee } from '../../../tests/support/record-builders.ts';
import { atStage } from '../../../tests/support/sitting-builders.ts';
import { day } from '../local-date.ts';
import { decidesNothing, decisionFaults, endsPlan, keepsPlan } from './decide.ts';
import { emptyDecision } from './edits.ts';
import {
  helpKindOf,
  helpKindsFor,
  needsNextHelp,
  nextHelpFaults,
  stepDownInWords,
  stepDownOf,
  waitsForAcceptance,
} from './next-help.ts';
import { type DecisionOutcome, firstOutcomes, helpKinds, type NextHelp, reviewOutcomes } from './record.ts';

const west = profileNamed('west-sussex').agencies;
const outcomes = [...new Set<DecisionOutcome>([...firstOutcomes, ...reviewOutcomes])];
const withoutPlan = outcomes.filter((one) => one.startsWith('no-plan-') || ['end-cin', 'end-earlyhelp', 'end-nfa'].includes(one));
const taken: NextHelp = {
  kind: 'early-help',
  agency: 'Early Help Panel',
  owner: 'Flint HUBSON',
  startsOn: day('2026-05-08'),
  accepted: true,
  acceptedBy: invitee('flint'),
  whyNone: '',
};
const said = (outcome: DecisionOutcome, help: NextHelp | null) =>
  nextHelpFaults(outcome, help).map((sentence) => sentence('Ash'));

describe('the help that follows where there is no plan', () => {
  test('DC07, AG11: family support can follow every outcome without a plan, and nothing at all only where the outcome says so', () => {
    for (const outcome of withoutPlan) {
      expect(helpKindsFor(outcome), outcome).toContain('family-support');
      expect(helpKindsFor(outcome).includes('none'), outcome).toBe(/-nfa$/.test(outcome));
      expect(helpKindsFor(outcome).includes('early-help'), outcome).toBe(/-earlyhelp$/.test(outcome));
      expect(helpKindsFor(outcome).includes('child-in-need'), outcome).toBe(/-cin$/.test(outcome));
    }
  });

  test.each(withoutPlan)('DC07: %s says what help follows, or that none does, and who owns it', (outcome) => {
    expect(needsNextHelp(outcome)).toBe(true);
    expect(said(outcome, null)).toEqual(['Say what help Ash gets next, or that there is none, and who owns it.']);
    for (const kind of helpKindsFor(outcome)) {
      expect(said(outcome, { ...taken, kind, owner: ' ', whyNone: 'Safe.' })).toHaveLength(1);
      expect(said(outcome, { ...taken, kind, whyNone: 'Safe.' })).toEqual([]);
    }
  });

  test('DC07, P-24: none is an answer with its reason, and somebody to turn to', () => {
    const none: NextHelp = { ...taken, kind: 'none', agency: '', accepted: false, acceptedBy: null };
    expect(said('end-nfa', none)).toEqual(['Say why no more help is planned for Ash.']);
    expect(said('end-nfa', { ...none, owner: '' })[0]).toContain("whom Ash's family can turn to");
    expect(said('end-nfa', { ...none, whyNone: 'Ash has been safe for a year.' })).toEqual([]);
    expect(waitsForAcceptance('end-nfa', none)).toBe(false);
  });

  test('AG11: whoever accepts in the room is named, with the day it starts', () => {
    expect(said('no-plan-earlyhelp', { ...taken, acceptedBy: null })).toEqual(['Say who accepted the help for Ash in the room.']);
    expect(said('no-plan-earlyhelp', { ...taken, startsOn: null })).toEqual(['Say on which day the help for Ash starts.']);
    // Nobody is made to accept on the day: it is asked after.
    expect(said('no-plan-earlyhelp', { ...taken, accepted: false, acceptedBy: null })).toEqual([]);
    expect(waitsForAcceptance('no-plan-earlyhelp', { ...taken, accepted: false })).toBe(true);
    expect(waitsForAcceptance('no-plan-earlyhelp', taken)).toBe(false);
  });

  test('DC07: a record from before the kind was asked is read by its outcome, and one with no further action has it still to say', () => {
    const { kind: _, acceptedBy: __, whyNone: ___, ...old } = taken;
    expect([helpKindOf('no-plan-cin', old), helpKindOf('end-earlyhelp', old)]).toEqual(['child-in-need', 'early-help']);
    expect([said('no-plan-cin', old), said('end-earlyhelp', old)]).toEqual([[], []]);
    expect(said('no-plan-nfa', old)).toHaveLength(1);
  });

  test('DC07: no decision without a plan is ever whole without an owner and a kind that goes with it', () => {
    const anyHelp = fc.record({
      kind: fc.constantFrom(...helpKinds, null),
      agency: fc.constantFrom('', 'Early Help Panel'),
      owner: fc.constantFrom('', ' ', 'Flint HUBSON'),
      startsOn: fc.constantFrom(null, day('2026-05-08')),
      accepted: fc.boolean(),
      acceptedBy: fc.constantFrom(null, invitee('flint')),
      whyNone: fc.constantFrom('', 'Safe.'),
    });
    const conference = atStage('held').conferences[0]!;
    fc.assert(
      fc.property(fc.constantFrom(...outcomes), fc.option(anyHelp), (outcome, help) => {
        const decision = { ...emptyDecision(conference.id), outcome, nextHelp: help };
        const faults = decisionFaults(conference, { decisions: { [conference.id]: decision }, views: {} }, undefined);
        const isWhole = !faults.some(({ field }) => field === 'nextHelp');
        const isAsked = needsNextHelp(outcome);
        expect(isWhole || isAsked).toBe(true);
        expect(isAsked && (keepsPlan(outcome) || decidesNothing(outcome))).toBe(false);
        if (!isAsked || !isWhole) return;
        expect(help?.owner.trim()).not.toBe('');
        expect(helpKindsFor(outcome)).toContain(helpKindOf(outcome, help));
      }),
    );
    // Endings that say themselves who has the child next ask for nothing more.
    expect(outcomes.filter((one) => endsPlan(one) && !needsNextHelp(one))).toEqual([
      'end-lookedafter',
      'end-transferred',
      'end-18',
      'end-died',
      'end-left-uk',
    ]);
  });
});

describe('who can take a child on in the room', () => {
  const flint = anInvitee('flint', { agencyType: 'ehp', agencyName: 'Early Help Panel', name: 'Flint HUBSON' });
  const indigo = anInvitee('indigo', { agencyType: 'fsps', agencyName: 'FSPS', name: 'Indigo', attendance: 'apologies' });
  const pippa = anInvitee('pippa', { agencyType: 'sch', agencyName: 'Example Oaks', name: 'Pippa' });
  const record = { invitees: Object.fromEntries([flint, indigo, pippa].map((one) => [one.id, one])) };

  test('AG01: the step-down agencies of the profile, by the help that each gives', () => {
    expect(stepDownOf('early-help', west, record)).toEqual([flint]);
    expect(stepDownOf('family-support', west, record)).toEqual([indigo]);
    expect(stepDownOf('none', west, record)).toEqual([]);
  });

  test('AG01, Q-05: who is here is named with whether they count for quoracy, and nobody being here is said with what to do', () => {
    expect(stepDownInWords('early-help', west, record)).toBe(
      'Flint HUBSON, Early Help Panel, is here (not counted for quoracy).',
    );
    expect(stepDownInWords('family-support', west, record)).toBe(
      'Nobody who could take this on is here (Family Support and Protection Service): ask one of them before the letter goes.',
    );
    expect(stepDownInWords('none', west, record)).toBe('');
  });
});
