import { expect, test } from 'vitest';
import { isParentKind, relationIn, relationOfLabel } from './relation-words.ts';

test.each([
  ['Juniper Sampleton, mother', 'mother', '', 'Juniper Sampleton'],
  ['Juniper Sampleton (mother)', 'mother', '', 'Juniper Sampleton'],
  ['Juniper Sampleton – mother of Wren and Rowan', 'mother', 'Wren and Rowan', 'Juniper Sampleton'],
  ['Mother: Juniper Sampleton, 5 May 1990', 'mother', '', 'Juniper Sampleton, 5 May 1990'],
  ['Juniper Sampleton (mum), 5 May 1990', 'mother', '', 'Juniper Sampleton, 5 May 1990'],
  ['Sampleton, Juniper, mother', 'mother', '', 'Sampleton, Juniper'],
  ['Ash Example, step-father of Wren, 5 May 1990', 'step-father', 'Wren', 'Ash Example, 5 May 1990'],
  ['Ash Example (mother’s partner)', 'partner of mother', '', 'Ash Example'],
  ['Ash Example, maternal grandmother', 'maternal grandmother', '', 'Ash Example'],
  ['Ash Example, special guardian', 'special guardian', '', 'Ash Example'],
])('IN09: in %j somebody is %s', (line, kind, ofWhom, rest) => {
  expect(relationIn(line)).toEqual({ kind, ofWhom, rest });
});

test.each([
  'Juniper Sampleton',
  'Sampleton, Juniper',
  'Juniper Mothersole',
  'Carer Sampleton',
  'Juniper Sampleton, 5 May 1990',
  '',
])('IN09: in %j nobody says how they are related, and the line stays as it is', (line) => {
  expect(relationIn(line)).toEqual({ kind: '', ofWhom: '', rest: line });
});

test('IN09: a label says it of whoever is named beside it, unless it is one for several', () => {
  expect(
    ['Mother’s name', 'Name of father', 'Mother:', "Father's full name *", 'Parents', 'Carer', 'Adults'].map(relationOfLabel),
  ).toEqual(['mother', 'father', 'mother', 'father', '', '', '']);
});

test('PF01: a word says who is a parent, and never of a step-parent, a partner or a grandmother', () => {
  expect(['mother', 'Birth father', 'adoptive-mother', 'parent'].map(isParentKind)).toEqual([true, true, true, true]);
  expect(['step-father', 'partner of mother', 'grandmother', 'foster mother'].map(isParentKind)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
