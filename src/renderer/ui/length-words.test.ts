import { describe, expect, test } from 'vitest';
import { lengthWords } from './length-words.ts';

describe('I2: a field says how much fits before it refuses', () => {
  test.each([
    ['far from the limit nothing is said', 269, undefined],
    ['from nine tenths on it counts', 270, '270 of 300'],
    ['ten characters before the end', 290, '290 of 300'],
    ['the last character still fits', 300, '300 of 300'],
  ])('%s', (_, length, counter) => {
    expect(lengthWords('x'.repeat(length), 300)).toEqual({ counter, fault: undefined });
  });

  test('a text that is too long is refused in words and not cut', () => {
    expect(lengthWords('x'.repeat(301), 300)).toEqual({
      counter: undefined,
      fault: '301 of 300 characters: too long to be saved. Nothing was cut; shorten it and it is saved.',
    });
  });

  test('characters that cleaning takes away do not count', () => {
    expect(lengthWords(`${'x'.repeat(290)}${'\u0000'.repeat(200)}`, 300)).toEqual({ counter: '290 of 300', fault: undefined });
  });
});
