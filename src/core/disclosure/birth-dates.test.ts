import { describe, expect, test } from 'vitest';
import { person } from '../../../tests/support/record-builders.ts';
import { atStage, readerFor } from '../../../tests/support/sitting-builders.ts';
import { day } from '../local-date.ts';
import { birthDatesOf } from './birth-dates.ts';
import { givenAwayBy, hiddenBirth } from './gives-away.ts';

const held = atStage('held');
/** A half-sibling who was not asked, and is nothing to the mother. */
const bornOn = (on: string) => ({
  ...held,
  family: {
    ...held.family,
    people: [
      ...held.family.people,
      { ...held.family.people[0]!, id: person('half'), givenName: 'Marigold', birth: { known: 'date', on: day(on) } as const },
    ],
  },
});
const dates = (on: string) => birthDatesOf(bornOn(on), new Set([person('half')]));

describe('RD03: when somebody was born of whom a reader is told nothing', () => {
  test.each([
    'Born 14 March 2013.',
    'born on the 14th of March, 2013',
    'DOB 14/03/2013',
    'dob 14/3/13',
    '14.03.2013',
    '14-3-2013',
    '14 / 03 / 2013',
    '2013-03-14',
    'March 14, 2013',
    'Mar 14th 2013',
    '14 MAR 2013',
    'on 14 March ’13',
  ])('is found in: %s', (text) => expect(dates('2013-03-14').isIn(text)).toBe(true));

  test.each([
    'On 14 March 2025.',
    'On 4 March 2013.',
    'On 114/03/2013.',
    '14 marches 2013',
    'A score of 14, 3 in 2013.',
    'Line 14/03/20136',
    'In March 2013.',
  ])('and not in: %s', (text) => expect(dates('2013-03-14').isIn(text)).toBe(false));

  test('says nothing where somebody they may know was born on that day, nor in the year before the sitting', () => {
    const known = held.family.people.find(({ birth }) => birth.known === 'date')!.birth as { readonly on: string };
    expect(dates(known.on).words).toEqual([]);
    expect(dates('2026-01-14').words).toEqual([]);
    expect(dates('2013-03-14').words).toContain('14 March 2013');
  });

  test('stops a line for the mother, and not for whoever works with the family', () => {
    const file = bornOn('2013-03-14');
    const gives = (key: string) => givenAwayBy(file, readerFor(file, key), undefined)('He has a girl, born 14/03/2013.');
    expect(gives('a1')).toBe(hiddenBirth);
    expect(gives('marlo')).toBeUndefined();
  });
});
