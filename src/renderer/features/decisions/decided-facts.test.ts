import { describe, expect, test } from 'vitest';
import { emptyDecision } from '../../../core/conferences/edits.ts';
import type { Decision } from '../../../core/conferences/record.ts';
import { day, type LocalDateTime } from '../../../core/local-date.ts';
import { decidedFacts, followingFacts } from './decided-facts.ts';

const decision = (change: Partial<Decision>): Decision => ({ ...emptyDecision('conference' as never), ...change });
const whole = decision({
  outcome: 'continue-category-changed',
  limb: 'both',
  limbReasons: { A: 'It happened twice.', B: 'Bail ends in May.' },
  category: 'emotional',
  categoryBefore: 'neglect',
  otherConcerns: ['physical'],
  reasons: 'Rowan still listens for the key.',
  withoutAgreement: 'One school saw one weekend.',
  confirmed: { by: 'Cedar QUORUMSON', at: '2026-04-21T12:40' as LocalDateTime },
});

describe('DC01: a decision that stands is read as text', () => {
  test('with its category and what it was, its reasons, and who confirmed it and when', () => {
    expect(decidedFacts(whole)).toEqual([
      ['Decision', 'Child protection plan continues under another category'],
      ['Threshold', 'Both limbs'],
      ['Limb A, because', 'It happened twice.'],
      ['Limb B, because', 'Bail ends in May.'],
      ['Main category', 'Emotional abuse, until now neglect'],
      ['Other concerns', 'Physical abuse'],
      ['Reasons', 'Rowan still listens for the key.'],
      ['Decided without everyone’s agreement, because', 'One school saw one weekend.'],
      ['Confirmed', 'Cedar QUORUMSON, Tue 21 April 2026 at 12:40'],
    ]);
  });

  test('one that nobody confirmed says so, and an ended plan has no category', () => {
    const ended = decision({ outcome: 'end-cin', limb: 'neither', category: 'neglect' });
    expect(decidedFacts(ended).map(([term]) => term)).toEqual(['Decision', 'Threshold', 'Confirmed']);
    expect(decidedFacts(ended).at(-1)).toEqual(['Confirmed', 'Not confirmed']);
  });

  test('what follows is said with who and by when, and nothing of what nobody said', () => {
    expect(followingFacts(whole, {})).toEqual([]);
    const follows = followingFacts(
      decision({
        outcome: 'no-plan-earlyhelp',
        nextHelp: {
          kind: 'early-help',
          agency: 'Early Help',
          owner: 'Flint HUBSON',
          startsOn: day('2026-05-08'),
          accepted: false,
        },
        familyGroup: { answer: 'not-offered', on: null, owner: '', note: 'They asked for time' },
        steps: { marac: { what: 'Heard in May', owner: 'Larch', by: day('2026-05-01') } },
      }),
      {},
    );
    expect(follows).toEqual([
      ['Help that follows', 'Early help, Early Help, Flint HUBSON, from Fri 8 May 2026, not accepted yet'],
      ['Family group conference', 'It was not offered. They asked for time'],
      ['Referral to MARAC (high-risk domestic abuse)', 'Heard in May. Larch, by Fri 1 May 2026'],
    ]);
  });
});
