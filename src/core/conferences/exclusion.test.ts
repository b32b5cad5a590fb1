import { expect, test } from 'vitest';
import type { LocalTime } from '../local-date.ts';
import { missedInWords, timed } from './exclusion.ts';

const at = (time: string): LocalTime => time as LocalTime;

test.each([
  ['10:15', '10:16', '1 minute: part A (10:15 to 10:16)'],
  ['10:15', '12:00', '105 minutes: part A (10:15 to 12:00)'],
  ['10:15', '10:15', 'part A (10:15 to 10:15)'],
])('a part missed from %s until %s is read as one minute, as several, or with the times alone', (from, until, words) => {
  expect(missedInWords([timed({ label: 'A', title: '', from: at(from), until: at(until) })])).toBe(words);
});
