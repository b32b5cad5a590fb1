import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
);

describe('what is kept of typed or pasted text (I1)', () => {
  test.each([
    ['every kind of line break is one', 'a\r\nb\rc\u000Bd\u000Ce\u0085f\u2028g\u2029h', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['a tab parts two words', 'Wren\thungry', 'Wren hungry'],
    ['controls and byte order marks go', '\uFEFFRo\u0000wan\u0007\u009F', 'Rowan'],
    ['half of a pair becomes the replacement character', 'a\uD83Db\uDC00', 'a\uFFFDb\uFFFD'],
    ['noncharacters go', 'a\uFFFE\uFFFF\uFDD0\u{1FFFF}b', 'ab'],
    ['text cannot be turned round to read otherwise', 'safe\u202Eefas\u202C \u2066x\u2069', 'safeefas x'],
    ['joined emoji and Persian joiners stay', '👩‍👧 می‌خواهم', '👩‍👧 می‌خواهم'],
    ['letters are composed', 'Zoe\u0308', 'Zoë'],
    ['an accent that a control kept apart is composed too', 'e\u0000\u0301', 'é'],
    [
      'ordinary punctuation is left as it is',
      '“I listen for the key in the door.” – 3½ £5',
      '“I listen for the key in the door.” – 3½ £5',
    ],
  ])('%s', (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
      { numRuns: 500 },
    );
  });

  test('what is left is well formed and may stand in XML', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = cleanText(text);
        expect(cleaned.isWellFormed()).toBe(true);
        expect([...cleaned].every((c) => c === '\n' || (c >= ' ' && !/[\u007F-\u009F\uFFFE\uFFFF]/u.test(c)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('every visible word is kept, in order', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9£“”’éß]{1,8}$/).map((w) => w.normalize('NFC'));
    const gap = fc.constantFrom(' ', '\t', '\r\n', '\u000B', '\u2028', '\n', '\u0085');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap)), (pairs) => {
        expect(cleanText(pairs.flat().join('')).split(/\s+/).filter(Boolean)).toEqual(pairs.map(([w]) => w));
      }),
    );
  });
});
