import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsOf, hasBars } from './bar-code.ts';

/** The characters of a code, six widths each, and the stop of seven. */
const characters = (text: string): ReadonlyArray<ReadonlyArray<number>> => {
  const bars = barsOf(text);
  return [...Array(text.length + 2).keys()].map((at) => bars.slice(at * 6, at * 6 + 6)).concat([bars.slice(-7)]);
};
const any = fc.stringMatching(/^[\x20-\x7e]{1,24}$/);

test('AT08: the code of a reference is the one that a standard reader (ZXing-C++ 3.1.6) made out on 30 November 2026', () => {
  expect(barsOf('SC-2026-0142/1').join('')).toBe(
    '2112142131131313211221322232111231222232112231121221321231221232212212312232111132221232211322122331112',
  );
});

test('AT08: every character is 11 modules wide with an even number of them black, as the standard asks, and the stop 13', () => {
  fc.assert(
    fc.property(any, (text) => {
      const all = characters(text);
      expect(all.at(-1)).toEqual([2, 3, 3, 1, 1, 1, 2]);
      for (const widths of all.slice(0, -1)) {
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11);
        expect(((widths[0] ?? 0) + (widths[2] ?? 0) + (widths[4] ?? 0)) % 2).toBe(0);
      }
    }),
  );
});

test('AT08: no two texts have one code, and what is no text for a code is told before', () => {
  fc.assert(fc.property(any, any, (one, other) => (barsOf(one).join('') === barsOf(other).join('')) === (one === other)));
  expect(['SC-2026-0142/1', '', 'é', 'x'.repeat(25)].map(hasBars)).toEqual([true, false, false, false]);
});
