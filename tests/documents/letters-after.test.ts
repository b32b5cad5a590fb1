import { describe, expect, test } from 'vitest';
import type { DecisionOutcome } from '../../src/core/conferences/record.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { day } from '../../src/core/local-date.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { documentsOf } from '../support/copies.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { conferenceOf, person } from '../support/record-builders.ts';
import { atStage } from '../support/sitting-builders.ts';

/** The practice sitting, held, with other outcomes for the three children. */
const decided = (outcomes: ReadonlyArray<DecisionOutcome>, change: Partial<SittingFile> = {}): SittingFile => {
  const record = practiceRecord();
  const decisions = Object.fromEntries(
    ['c1', 'c2', 'c3'].map((key, index) => {
      const id = conferenceOf(key);
      return [id, { ...record.decisions[id]!, outcome: outcomes[index] ?? null, interimPlan: `${key} stays with Hazel` }];
    }),
  );
  return { ...atStage('held', { record: { ...record, decisions } }), ...change };
};
const withoutInterim = ({ record }: SittingFile): SittingFile['record']['decisions'] =>
  Object.fromEntries(Object.values(record.decisions).map((one) => [one.conferenceId, { ...one, interimPlan: '' }]));
const kindsOf = (file: SittingFile, key: string) => documentsOf(file, key).map(({ document }) => document.kind);
const wordsOf = (file: SittingFile, key: string, kind: string): string => {
  const found = documentsOf(file, key).find(({ document }) => document.kind === kind);
  if (found === undefined) throw new Error(`${key} gets no ${kind}`);
  return renderText(found.model);
};

describe('WD01, D10: the notice of a conference that was stopped', () => {
  const stopped = decided(['inquorate-no-decision', 'inquorate-no-decision', 'inquorate-no-decision']);

  test('comes instead of the letter of what was decided, for everybody who was to have one', () => {
    for (const key of ['a1', 'a2', 'a3', 'c1', 'marlo', 'teal']) {
      expect(kindsOf(stopped, key), key).toContain('stopped-notice');
      expect(kindsOf(stopped, key), key).not.toContain('decision-letter');
    }
  });

  test('says why it stopped, what holds until then and the new day (6.10)', () => {
    const words = wordsOf(stopped, 'a1', 'stopped-notice');
    for (const part of [
      'The conference for Rowan was stopped, because too few agencies were there',
      'Until then: c1 stays with Hazel.',
      'The new day is still to be set',
      'That it stopped does not mean that you did anything wrong.',
    ])
      expect(words).toContain(part);
    const booked = { ...stopped, heldAgainOn: day('2026-05-05') };
    expect(wordsOf(booked, 'a1', 'stopped-notice')).toContain('It continues on Tuesday 5 May 2026.');
    expect(wordsOf(booked, 'c1', 'stopped-notice')).toContain('They meet again on Tuesday 5 May 2026.');
  });

  test('speaks of what holds until then only where its reader is told what that is', () => {
    for (const key of ['a1', 'marlo']) expect(wordsOf(stopped, key, 'stopped-notice')).toContain('what holds until');
    const bare = { ...stopped, record: { ...stopped.record, decisions: withoutInterim(stopped) } };
    expect(wordsOf(bare, 'a1', 'stopped-notice')).toContain('Your social worker tells you what is asked of you until then.');
    expect(wordsOf(bare, 'marlo', 'stopped-notice')).toContain('ask the social worker');
    for (const words of [wordsOf(bare, 'a1', 'stopped-notice'), wordsOf(bare, 'marlo', 'stopped-notice')])
      expect(words).not.toMatch(/disagree with what holds|your part of what holds|Why, and/);
  });

  test('tells the child nothing that frightens, and a practitioner what is asked of them', () => {
    const child = wordsOf(stopped, 'c1', 'stopped-notice');
    expect(child).toContain('Rowan, the meeting was stopped');
    expect(child).not.toMatch(/quorate|agenc|Hazel/);
    expect(wordsOf(stopped, 'marlo', 'stopped-notice')).toContain('may commit your agency');
  });

  test('Q-09: whoever has a child that was decided gets the letter, which says what was stopped for the other', () => {
    const mixed = decided(['plan', 'adjourned', 'no-plan-nfa']);
    expect(kindsOf(mixed, 'a1')).toContain('decision-letter');
    expect(wordsOf(mixed, 'a1', 'decision-letter')).toContain('The conference for Wren was adjourned');
    expect(kindsOf(mixed, 'a2')).toContain('stopped-notice');
  });
});

describe('WD01, D11: the letter that a plan has ended', () => {
  const ended = decided(['end-nfa', 'end-transferred', 'no-plan-nfa']);

  test('is there for each child whose plan ended, from the service, and says who, when and what to do', () => {
    expect(kindsOf(ended, 'desk').filter((kind) => kind === 'closure-letter')).toHaveLength(2);
    const words = wordsOf(ended, 'desk', 'closure-letter');
    for (const part of [
      'Rowan SAMPLETON (TEST)',
      '14 Mar 2015',
      'Tuesday 21 April 2026',
      'End the flag or alert',
      'To whom this letter goes',
    ])
      expect(words).toContain(part);
  });

  test('says no more than records need: not why there was a plan, nothing of a brother or sister, no address', () => {
    const words = wordsOf(ended, 'desk', 'closure-letter');
    expect(words).not.toMatch(/Wren|Ash|violence|hungry|neglect|Sample Row|Hazel/);
  });

  test('tells nobody to ring for a child who has died', () => {
    const words = wordsOf(decided(['end-died', 'no-plan-nfa', 'no-plan-nfa']), 'desk', 'closure-letter');
    expect(words).not.toContain('in danger now');
    expect(wordsOf(ended, 'desk', 'closure-letter')).toContain('If a child is in danger now, ring 999.');
    expect(wordsOf(ended, 'desk', 'closure-letter')).not.toContain('wait for a conference');
  });

  test('tells which council is responsible where another took it over', () => {
    const [rowan, wren] = documentsOf(ended, 'desk').filter(({ document }) => document.kind === 'closure-letter');
    expect(renderText(wren!.model)).toContain('Another council has held its own conference');
    expect(renderText(rowan!.model)).not.toContain('Another council');
  });
});

describe('WD01, D11: the request to another council', () => {
  test('is the lead social worker’s, for each child with a plan', () => {
    expect(kindsOf(atStage('approved'), 'indigo').filter((kind) => kind === 'transfer-request')).toHaveLength(2);
    for (const key of ['marlo', 'a1', 'desk', 'teal'])
      expect(kindsOf(atStage('approved'), key)).not.toContain('transfer-request');
  });

  test('holds what the other council needs for its own conference (6.10)', () => {
    const words = wordsOf(atStage('approved'), 'indigo', 'transfer-request');
    for (const part of [
      'within 15 working days',
      'The move, and why',
      'What the move does to the risk',
      'Special needs',
      'Legal status and history',
      'Rowan may be hurt stepping in',
      'young carers assessment',
      'Reports there are',
      'legal planning meeting is held within 5 working days',
      'The new address is told by telephone only',
    ])
      expect(words).toContain(part);
    expect(words).not.toContain('head lice');
  });

  test('PL06: lists the reports, the workers and the needs of that child alone, and names no school of a brother', () => {
    const [rowan] = documentsOf(atStage('approved'), 'indigo').filter(({ document }) => document.kind === 'transfer-request');
    const words = renderText(rowan!.model);
    for (const known of ['Pippa BLACKBOARD', 'Juno PLASTER', 'Marlo TESTCASE']) expect(words).toContain(known);
    expect(words).not.toMatch(/Teal|Mockfield|\bAsh\b/);
    const ofWren = documentsOf(
      atStage('approved', {
        record: {
          ...practiceRecord(),
          invitees: Object.fromEntries(
            Object.entries(practiceRecord().invitees).map(([id, one]) => [
              id,
              one.name.startsWith('Pippa') ? { ...one, contactWith: [person('c1')] } : one,
            ]),
          ),
        },
      }),
      'indigo',
    ).find(({ document }) => document.kind === 'transfer-request' && document.childId === person('c2'));
    expect(renderText(ofWren!.model)).toContain('Juno PLASTER (TEST), school nurse');
    expect(renderText(ofWren!.model)).not.toMatch(/Pippa BLACKBOARD .TEST., designated|FAUXLEY/);
  });
});
