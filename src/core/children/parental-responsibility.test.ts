import { expect, test } from 'vitest';
import { day } from '../local-date.ts';
import {
  nothingRecorded,
  type ResponsibilityRecord,
  responsibilityGroundNames,
  responsibilityGrounds,
  responsibilityInWords,
  responsibilityOddities,
} from './parental-responsibility.ts';

const held = (said: Partial<ResponsibilityRecord>): ResponsibilityRecord => ({ ...nothingRecorded, ...said });
const today = day('2026-04-20');
const born = { birth: { known: 'date', on: day('2015-03-14') } } as const;
const unborn = { birth: { known: 'expected', on: day('2026-06-01') } } as const;

test('PF01: the record is said in one line: the answer, what it rests on, since when, and what was seen by whom', () => {
  const record = held({
    ground: 'birth-registration',
    from: day('2015-04-02'),
    evidence: 'full birth certificate',
    seenOn: day('2026-04-02'),
    seenBy: 'Marlo',
  });
  expect(responsibilityInWords({ parentalResponsibility: 'yes', held: record, basis: '' })).toBe(
    'yes, birth registration, from 2 Apr 2015; seen: full birth certificate, 2 Apr 2026 by Marlo',
  );
  expect(
    responsibilityInWords({ parentalResponsibility: 'unknown', held: held({ evidence: 'asked the father' }), basis: '' }),
  ).toBe('not known; seen: asked the father');
  expect(responsibilityInWords({ parentalResponsibility: 'no', held: null, basis: '' })).toBe('no');
  // What was kept in words before there was a record is said as it stands; a reader who may not have it hears the answer alone.
  expect(responsibilityInWords({ parentalResponsibility: 'yes', held: null, basis: 'married, seen 2 April' })).toBe(
    'yes, married, seen 2 April',
  );
  expect(responsibilityInWords({ parentalResponsibility: 'yes', held: null, basis: null })).toBe('yes');
});

test('PF01: every ground has words of its own', () => {
  expect(new Set(responsibilityGrounds.map((ground) => responsibilityGroundNames[ground])).size).toBe(
    responsibilityGrounds.length,
  );
});

const tie = (kind: string, parentalResponsibility: 'yes' | 'no' | 'unknown', said: Partial<ResponsibilityRecord>) => ({
  kind,
  parentalResponsibility,
  held: held(said),
});
test.each([
  ['begun before the birth', tie('father', 'yes', { from: day('2015-03-13') }), born, /before the birth/],
  ['of an unborn child', tie('mother', 'yes', { ground: 'birth-mother' }), unborn, /not born yet/],
  ['seen on a day to come', tie('father', 'yes', { seenOn: day('2026-04-21') }), born, /day to come/],
  ['a ground and no responsibility', tie('father', 'no', { ground: 'adoption' }), born, /do not have it/],
  ['a birth mother who is none', tie('aunt', 'yes', { ground: 'birth-mother' }), born, /not noted as the mother/],
  [
    'registered before the law had it',
    tie('father', 'yes', { ground: 'birth-registration', from: day('2003-11-30') }),
    { birth: { known: 'no' } } as const,
    /1 December 2003/,
  ],
])('PF06: parental responsibility %s is flagged', (_, one, child, words) => {
  expect(responsibilityOddities(one, child, today)).toEqual([expect.stringMatching(words)]);
});

test('PF06: an ordinary record is not flagged, nor one where nothing was recorded', () => {
  const ordinary = tie('mother', 'yes', { ground: 'birth-mother', from: day('2015-03-14'), seenOn: today });
  expect(responsibilityOddities(ordinary, born, today)).toEqual([]);
  expect(responsibilityOddities({ kind: 'father', parentalResponsibility: 'unknown' }, unborn, today)).toEqual([]);
});
