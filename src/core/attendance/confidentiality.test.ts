import { expect, test } from 'vitest';
import type { LocalTime } from '../local-date.ts';
import { acknowledgedInWords } from './confidentiality.ts';

const one = (name: string, at: string | null, attendance: 'attended' | 'apologies' = 'attended') => ({
  name,
  attendance,
  acknowledgedAt: at as LocalTime | null,
});
const words = (...people: ReadonlyArray<ReturnType<typeof one>>) => acknowledgedInWords(people, ({ name }) => name);

test('AT10: each who came is named with the time at which they acknowledged confidentiality, late arrivals by themselves', () => {
  expect(words(one('Marlo', '10:17'), one('Teal', '11:05'), one('Juniper', '10:17'), one('Juno', null))).toEqual([
    'At 10:17: Marlo and Juniper.',
    'At 11:05: Teal.',
    'Not recorded for Juno.',
  ]);
});

test('AT10: nobody who stayed away is held to it, and nothing is said where nobody was asked', () => {
  expect(words(one('Marlo', '10:17'), one('Police', null, 'apologies'))).toEqual(['At 10:17: Marlo.']);
  expect(words(one('Marlo', null), one('Juno', null))).toEqual([]);
});
