import { describe, expect, test } from 'vitest';
import type { NextHelp } from '../../src/core/conferences/record.ts';
import type { DocumentKind } from '../../src/core/disclosure/document-kinds.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { documentsOf } from '../support/copies.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { conferenceOf } from '../support/record-builders.ts';
import { atStage } from '../support/sitting-builders.ts';

const ash = conferenceOf('c3');
const helped = (change: Partial<NextHelp>, outcome = practiceRecord().decisions[ash]!.outcome) => {
  const record = practiceRecord();
  const decision = record.decisions[ash]!;
  const nextHelp = { ...decision.nextHelp!, ...change };
  return atStage('held', {
    record: { ...record, decisions: { ...record.decisions, [ash]: { ...decision, outcome, nextHelp } } },
  });
};
const wordsOf = (key: string, kind: DocumentKind, file = helped({})): string => {
  const found = documentsOf(file, key).find(({ document }) => document.kind === kind);
  return found === undefined ? '' : renderText(found.model);
};

describe('the help that follows, on paper before people leave', () => {
  test.each(['decision-letter', 'minutes', 'who-is-who'] as const)(
    'AG11: %s says who took the child on, who the worker is and from when',
    (kind) => {
      const words = wordsOf('a3', kind);
      expect(words).toContain('Ash: family support from Family Support and Protection Service.');
      expect(words).toContain('Indigo SAMPLEWORKER (TEST) is the named worker, from Friday 8 May 2026.');
      expect(words).toContain('Indigo SAMPLEWORKER (TEST) accepted this at the conference.');
    },
  );

  test('DC07: what nobody has accepted yet is printed as such, and no help with its reason and whom to turn to', () => {
    expect(wordsOf('a3', 'decision-letter', helped({ accepted: false, acceptedBy: null }))).toContain(
      'This has still to be accepted.',
    );
    const none = helped(
      { kind: 'none', agency: '', owner: 'Teal MADEUP (TEST)', accepted: false, whyNone: 'He is safe' },
      'no-plan-nfa',
    );
    expect(wordsOf('a3', 'decision-letter', none)).toContain(
      'Ash: no more help is planned. He is safe. You can turn to Teal MADEUP (TEST).',
    );
    expect(wordsOf('marlo', 'minutes', none)).toContain('no more help is planned: He is safe.');
  });

  test('AG11: the family’s card says who works with them now, who comes next with how to reach them, and the chair', () => {
    const words = wordsOf('a1', 'who-is-who');
    expect(words).toContain('Who is who: the people who help you');
    expect(words).toContain('brings Indigo SAMPLEWORKER (TEST) to meet you');
    expect(words).toContain('If a child is in danger now, ring 999.');
    expect(words).toMatch(/Chair of the conference.*Cedar QUORUMSON/s);
  });

  test('AG11: nobody but a parent gets the card, and none is made where nobody works with the family', () => {
    for (const key of ['desk', 'c1', 'marlo', 'teal', 'robin', 'bsl']) expect(wordsOf(key, 'who-is-who')).toBe('');
    const record = practiceRecord();
    const decisions = Object.fromEntries(
      Object.entries(record.decisions).map(([id, one]) => [
        id,
        { ...one, outcome: 'no-plan-nfa' as const, nextHelp: { ...record.decisions[ash]!.nextHelp!, kind: 'none' as const } },
      ]),
    );
    expect(wordsOf('a1', 'who-is-who', atStage('held', { record: { ...record, decisions } }))).toBe('');
  });

  test('X1: a card names nobody of another child’s that its reader is not told of', () => {
    const secret = helped({ owner: 'Teal MADEUP (TEST)', agency: 'Mockfield Academy' });
    // The partner who is kept apart has no part in Ash.
    expect(wordsOf('a2', 'who-is-who', secret)).not.toMatch(/Ash|MADEUP|Mockfield/);
  });
});
