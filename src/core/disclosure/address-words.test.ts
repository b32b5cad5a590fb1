import { describe, expect, test } from 'vitest';
import { addressWords } from './address-words.ts';

const isIn = (
  lines: ReadonlyArray<string>,
  text: string,
  open: ReadonlyArray<string> = [],
  told: ReadonlyArray<string> = [],
): boolean => addressWords([{ lines, postcode: 'ZZ9 7YX' }], open, told).isIn(text);

describe('X4, PF03: a hidden address is found in part', () => {
  test.each([
    ['14 Rosebery Road', 'She is at 14 Rosebery now.'],
    ['14 Rosebery Road', 'she is at 14, rosebery'],
    ['14 Rosebery Road', 'They moved to Rosebery.'],
    ['14 Rosebery Road', 'ROSEBERY'],
    ['14 Rosebery Road', 'Seen in Rosebery Rd.'],
    ['14a Rosebery Road', 'at 14A Rosebery'],
    ['Flat 3, 14 Rosebery Road', 'at 14 Rosebery Road'],
    ['Flat 3, 14 Rosebery Road', 'at Rosebery Road'],
    ['Flat 3, Rosebery House', 'She is in Rosebery.'],
    ['Rosebery Cottage, Mill Lane', 'the house in Mill Lane'],
    ['4 High Street', 'She is at 4 High.'],
    ['4 Church Lane', 'She is at 4, Church Ln.'],
    ['7 King’s Mead', 'off Kings Mead'],
  ])('of %s: %s', (line, text) => expect(isIn([line], text)).toBe(true));

  test.each([
    ['4 High Street', 'A score of 4, high risk. Score: 4. High risk.'],
    ['4 Church Lane', 'All 4 church friends. The Church helps. Church, school'],
    ['12 Station Road', 'At the Station, platform 12'],
    ['9 Victoria Avenue', 'Victoria said so.'],
    ['2 The Green', 'She wore the green one.'],
    ['1 St Mary’s Road', 'St Mary’s School wrote.'],
    ['Flat 3, 14 Rosebery Road', 'He asked about flat 3 of another house.'],
    ['14 Rosebery Road', 'It is number 14.'],
  ])('of %s not: %s', (line, text) => expect(isIn([line], text)).toBe(false));

  test('not by a name that the reader is told otherwise', () => {
    expect(isIn(['14 Rosebery Road'], 'Rosebery Primary School', ['Rosebery Primary School'])).toBe(false);
    expect(isIn(['14 Rosebery Road'], 'Ann Rosebery came.', [], ['Ann Rosebery'])).toBe(false);
    expect(isIn(['14 Rosebery Road'], 'at 14 Rosebery', [], ['Ann Rosebery'])).toBe(true);
    expect(isIn(['14 Rosebery Road', 'Testbury'], 'a street in Testbury', ['3 Mill Lane', 'Testbury'])).toBe(false);
  });
});
