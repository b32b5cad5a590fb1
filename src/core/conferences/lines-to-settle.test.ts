import { describe, expect, test } from 'vitest';
import { practiceRecord } from '../../../tests/support/practice-record.ts';
import { aStatement, person, segment } from '../../../tests/support/record-builders.ts';
import { linesToSettle, whySettleLine } from './lines-to-settle.ts';
import type { Statement } from './record.ts';

const apart = { places: ['Mockfield Academy'], isSomebodyApart: true };
const together = { ...apart, isSomebodyApart: false };
const asked = (text: string, change: Partial<Statement> = {}, spared = apart) => {
  const restricted = { ...practiceRecord().segments[segment('A')]!, id: segment('R'), restricted: true };
  return linesToSettle(
    { statements: [aStatement('1', { text, ...change })], segments: { [segment('R')]: restricted } },
    spared,
  ).flatMap(({ kinds }) => kinds);
};

describe('RD01, 6.8: who may have a line of the minutes that looks private is asked once', () => {
  const bail = 'Bail is reviewed on 3 May.';
  const fridays = 'He sees Wren on Fridays at 16:00.';

  test.each<[Statement['text'], Partial<Statement>]>([
    ['a line for professionals', { audience: { to: 'professionals' } }],
    ['a line that somebody does not have', { audience: { to: 'all-but', people: [person('a2')] } }],
    ['a line under a row of the matrix', { sensitivity: { item: 'police-intelligence', subject: null } }],
    ['a line of the restricted part', { segment: segment('R') }],
    ['a line under the heading of the restricted part', { section: 'restricted' }],
    ['a line that is still to be checked, which is never printed', { kind: 'to-check' }],
    ['a line that everyone may have, as somebody said', { settled: ['police'] }],
  ])('and not about %s', (_, change) => {
    expect(asked(bail)).toEqual(['police']);
    expect(asked(bail, change)).toEqual([]);
  });

  test('and again where its words turn into another kind of private', () => {
    expect(asked(`${bail} ${fridays}`, { settled: ['police'] })).toEqual(['contact']);
  });

  test.each([
    ['The police were called three times in ten months.', []],
    ['The police are looking at bail and the officer in the case will ring.', ['police']],
    ['The family was heard at MARAC in April.', ['police']],
    ['There is an investigation into his phone.', ['police']],
  ])('what is over is in most minutes, what is going on is not: %s', (text, kinds) => {
    expect(asked(text, {}, together)).toEqual(kinds);
  });

  test.each([
    [fridays, 'contact'],
    ['She starts at Mockfield Academy in May.', 'place'],
    ['She works evenings, Mondays to Thursdays.', 'time'],
  ])('where and when somebody can be found is private only where somebody is kept apart: %s', (text, kind) => {
    expect(asked(text)).toEqual([kind]);
    expect(asked(text, {}, together)).toEqual([]);
  });

  test('with the reason in words', () => {
    expect(whySettleLine({ kinds: ['police', 'place'] })).toBe(
      'It looks as if it said bail, an order or something of the police and where somebody lives, stays or goes to school, and everyone who was in the part reads it.',
    );
  });
});
