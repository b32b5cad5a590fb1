import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Audience } from '../../../../core/conferences/record.ts';
import type { InviteeId, PersonId } from '../../../../core/identifiers.ts';
import { acceptedAtOnce, acceptedBySpace, chipChange, chipOptions, optionsFor, tokenAt, withoutToken } from './chips.ts';

const person = (name: string) => name as PersonId;
const options = chipOptions({
  speakers: [
    { id: 'i1' as InviteeId, name: 'Marlo TESTCASE', agency: "Children's social care", number: 1 },
    { id: 'i2' as InviteeId, name: 'Pippa BLACKBOARD', agency: 'Example Oaks Primary', number: 2 },
    { id: 'i3' as InviteeId, name: 'Juniper SAMPLETON', agency: '', number: null },
  ],
  family: [
    { id: person('juniper'), name: 'Juniper' },
    { id: person('caldor'), name: 'Caldor' },
  ],
  children: [
    { id: person('rowan'), name: 'Rowan' },
    { id: person('wren'), name: 'Wren' },
  ],
});
const chosen = (typed: string) => {
  const token = tokenAt(typed, typed.length);
  return token === undefined ? undefined : acceptedBySpace(options, token)?.label;
};

test('LC02: somebody’s own name comes before the name of somebody else’s agency', () => {
  const speakers = [
    { id: 'i1' as InviteeId, name: 'Blue LAMPTON', agency: 'Samplesex Police', number: 1 },
    { id: 'i2' as InviteeId, name: 'Mx Sam LARK', agency: "Children's social care", number: 2 },
  ];
  const token = tokenAt('@sam', 4);
  expect(token && acceptedBySpace(chipOptions({ speakers, family: [], children: [] }), token)?.label).toContain('Sam LARK');
});

test.each([
  ['a speaker by name', '@mar', "Marlo TESTCASE, Children's social care"],
  ['a speaker by agency', '@oaks', 'Pippa BLACKBOARD, Example Oaks Primary'],
  ['a speaker by surname', '@black', 'Pippa BLACKBOARD, Example Oaks Primary'],
  ['a kind by its first letter', '#o', 'opinion'],
  ['a kind of two words', '#grey', 'grey area'],
  ['a kind by the name the council uses', '#verb', 'own words'],
  ['the own words of a child by one letter', '#v', 'own words'],
  ['everyone but one', '/nc', 'not Caldor'],
  ['one only', '/onlyj', 'only Juniper'],
  ['professionals', '/p', 'professionals'],
  ['a child', '^w', 'Wren'],
  ['after other words', 'Arrived hungry #f', 'fact'],
  ['a word that is nothing', '#zebra', undefined],
  ['a bare sign', 'paid £5 /', undefined],
])('a chip is chosen by a few letters: %s (LC02)', (_, typed, label) => {
  expect(chosen(typed)).toBe(label);
});

test.each([['and/or'], ['seen 21/4'], ['at 9@10'], ['2^3']])('ordinary writing is left alone: %s (LC02)', (typed) => {
  expect(tokenAt(typed, typed.length)).toBeUndefined();
});

test('two keystrokes switch the speaker: the sign and the number in the list of who is here (LC02)', () => {
  const token = tokenAt('@2', 2);
  expect(token && acceptedAtOnce(options, token)?.label).toBe('Pippa BLACKBOARD, Example Oaks Primary');
  const nobody = tokenAt('@9', 2);
  expect(nobody && acceptedAtOnce(options, nobody)).toBeUndefined();
});

test('a bare sign offers everything there is', () => {
  expect(optionsFor(options, { sign: '^', typed: '', from: 0, to: 1 }).map(({ label }) => label)).toEqual([
    'Rowan',
    'Wren',
    'whole family',
  ]);
});

describe('what is chosen changes the line', () => {
  const line = { audience: { to: 'everyone' } as Audience, children: [person('rowan')] };
  test('the first child named on a line says whom it is about, whatever it took over; a second is added, and none is lost', () => {
    expect(chipChange(line, { chip: 'children', child: person('wren') }, true)).toEqual({ children: ['wren'] });
    expect(chipChange(line, { chip: 'children', child: person('rowan') }, true)).toEqual({ children: ['rowan'] });
    expect(chipChange(line, { chip: 'children', child: person('wren') })).toEqual({ children: ['rowan', 'wren'] });
    expect(chipChange(line, { chip: 'children', child: person('rowan') })).toEqual({ children: ['rowan'] });
  });
  test('RD01: a sign typed twice never gives a line to somebody it was kept from', () => {
    const notCaldor: Audience = { to: 'all-but', people: [person('caldor')] };
    expect(chipChange({ ...line, audience: notCaldor }, { chip: 'audience', to: 'all-but', person: person('caldor') })).toEqual({
      audience: notCaldor,
    });
  });
  test('a second person who may not have it is added to the first (RD01)', () => {
    const notCaldor: Audience = { to: 'all-but', people: [person('caldor')] };
    expect(chipChange({ ...line, audience: notCaldor }, { chip: 'audience', to: 'all-but', person: person('juniper') })).toEqual({
      audience: { to: 'all-but', people: ['caldor', 'juniper'] },
    });
  });
});

test('taking a chip out of the text leaves every other word as it was', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (before, after) => {
      const lead = before.map((one) => `${one} `).join('');
      const text = `${lead}#fa${after.map((one) => ` ${one}`).join('')}`;
      const token = tokenAt(text, lead.length + 3);
      expect(token).toBeDefined();
      expect(withoutToken(text, token!).text.trim()).toBe([...before, ...after].join(' '));
      expect(withoutToken(text, token!).caret).toBe(lead.length);
    }),
  );
});
