import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIn } from './find-in-text.ts';

test.each([
  ['capitals', 'Hungry, then HUNGRY.', 'hungry', ['Hungry', 'HUNGRY']],
  ['quotation marks and dashes', 'Mum’s – friend', "mum's - F", ['Mum’s – f']],
  ['the end of a line between two words', 'came\nhungry', 'came hungry', ['came\nhungry']],
  ['a soft hyphen', 'hun\u00adgry', 'hungry', ['hun\u00adgry']],
  ['nothing asked for', 'came hungry', '  ', []],
  ['what is not there', 'came hungry', 'thirsty', []],
  ['places that would overlap', 'aaaa', 'aa', ['aa', 'aa']],
] as const)('RP04: words are found whatever their %s', (_, text, words, found) => {
  expect(findIn(text, words).map(({ from, until }) => text.slice(from, until))).toEqual(found);
});

test('RP04: whatever is cut out of a report is found there again', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, fc.nat(60), fc.nat(60), (text, one, other) => {
      const cut = text.slice(Math.min(one, other), Math.max(one, other));
      if (cut.replaceAll('\u00ad', '').trim() === '') return;
      const places = findIn(text, cut);
      expect(places.length).toBeGreaterThan(0);
      for (const [index, { from, until }] of places.entries()) {
        expect(until).toBeGreaterThan(from);
        expect(from).toBeGreaterThanOrEqual(places[index - 1]?.until ?? 0);
      }
    }),
  );
});
