import { expect, test } from 'vitest';
import { parseTypedTime } from './parse-time.ts';

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9.30', '09:30'],
  ['14:15', '14:15'],
  ['2.15pm', '14:15'],
  ['12 am', '00:00'],
  ['2', '14:00'],
  ['02:00', '02:00'],
  ['noon', '12:00'],
])('a time is understood as it is said: %s', (typed, time) => {
  expect(parseTypedTime(typed)).toBe(time);
});

test.each(['25:00', '9:75', 'later', ''])('what is no time is not guessed: %j', (typed) => {
  expect(parseTypedTime(typed)).toBeUndefined();
});
