import { expect, test } from 'vitest';
import { participationName } from './decision-words.ts';
import { participationCodes } from './record.ts';

/** The codes of the national returns as the domain reference has them (domain.md 8.6), in words that a chair can choose between. */
const inWords = [
  ['PN0', /under 4/],
  ['PN1', /^PN1: came.*spoke for themselves/],
  ['PN2', /^PN2: came.*advocate spoke/],
  ['PN3', /^PN3: came.*without speaking/],
  ['PN4', /^PN4: came.*did not contribute/],
  ['PN5', /^PN5: did not come.*advocate/],
  ['PN6', /^PN6: did not come.*another way/],
  ['PN7', /^PN7: did not come.*no views/],
] as const;

test.each(inWords)('AT06, CH-04: %s stands with the words for it', (code, words) => {
  expect(participationName(code)).toMatch(words);
  expect(participationName(code)).toMatch(new RegExp(`^${code}: `));
});

test('AT06: every code of the returns has its words', () => {
  expect(inWords.map(([code]) => code)).toEqual([...participationCodes]);
});
